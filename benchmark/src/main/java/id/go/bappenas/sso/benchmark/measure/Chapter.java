package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import java.io.IOException;
import java.util.List;

/** What is measured in one go: one row of the table, or several that come of the same work. */
public interface Chapter {

    /** What {@code -Dbenchmark.chapters} calls it. */
    String id();

    /** In the order of the table. */
    List<Row> rows(Amounts amounts);

    /** @throws BenchmarkException if a server did not do the work */
    List<Sample> measure(Bench bench) throws BenchmarkException, IOException, InterruptedException;
}
