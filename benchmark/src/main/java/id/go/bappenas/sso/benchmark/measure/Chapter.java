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

    /** Whether the chapter is measured once, after all rounds. It then has rounds of its own, or one reading. */
    default boolean isOnce() {
        return false;
    }

    /** Whether the chapter starts both servers anew at the begin of a round. */
    default boolean startsServers() {
        return false;
    }

    /**
     * Measures one round and adds it to the readings of the bench.
     *
     * @param round from 1
     * @throws BenchmarkException if a server did not do the work
     */
    void measure(Bench bench, int round) throws BenchmarkException, IOException, InterruptedException;
}
