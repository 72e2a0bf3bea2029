package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.machine.Usage;
import id.go.bappenas.sso.benchmark.server.Subject;

/**
 * One measured window: a subject's turn in a round of a row.
 *
 * @param operations in this window; 0 if the row has no operations
 * @param stable whether the figure was stable at the end of the warm-up
 */
public record Turn(Row row, int round, Subject subject, int operations, Usage usage, boolean stable) {

    /** Whether CPU times per operation are known. */
    boolean hasCpu() {
        return operations > 0 && usage.isKnown();
    }

    Sample cpu() {
        return row.cpu().reading(round, subject, 1, milliseconds(usage.server()));
    }

    Sample databaseCpu() {
        return row.databaseCpu().reading(round, subject, 1, milliseconds(usage.database()));
    }

    private double milliseconds(double seconds) {
        return seconds * 1000 / operations;
    }
}
