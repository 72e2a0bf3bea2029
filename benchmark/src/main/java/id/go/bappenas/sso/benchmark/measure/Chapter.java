package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import java.io.IOException;
import java.util.List;

/** One measurement: it gives one row of the table, or several rows from the same work. */
public interface Chapter {

    /** The name in {@code -Dbenchmark.chapters}. */
    String id();

    /** The rows, in the order of the table. */
    List<Row> rows(Amounts amounts);

    /**
     * Runs the measurement.
     *
     * @throws BenchmarkException if a server did not do the work
     */
    List<Sample> measure(Bench bench) throws BenchmarkException, IOException, InterruptedException;
}
