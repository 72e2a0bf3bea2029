package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.hash.HashAlone;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.RowComparison;
import id.go.bappenas.sso.benchmark.server.Side;
import java.util.Optional;

/**
 * What a row would reach if our server did nothing but the hashes of its passwords: their number by the time of one hash alone,
 * and for a rate as many as all cores could do.
 *
 * @param milliseconds of a hash alone
 * @param cpuMilliseconds CPU time of a hash alone
 */
record Limit(double milliseconds, double cpuMilliseconds, int cores) {

    private static final double MILLISECONDS = 1000;

    /** Empty if the hash was not measured. */
    static Optional<Limit> of(Result result, int cores) {
        var hash = RowComparison.of(HashAlone.ROW, result.readings());
        if (!hash.has(Side.OURS)) {
            return Optional.empty();
        }
        var time = hash.value(Side.OURS);
        var cpu = result.cpu(HashAlone.ROW)
                .map(comparison -> comparison.value(Side.OURS))
                .orElse(time);
        return Optional.of(new Limit(time, cpu, cores));
    }

    /** In the unit of the row; empty if hashes are not its limit. */
    Optional<Double> of(Row row) {
        if (row.hashes() == 0) {
            return Optional.empty();
        }
        return switch (row.unit()) {
            case MILLISECONDS -> Optional.of(row.hashes() * milliseconds);
            case CPU_MILLISECONDS -> Optional.of(row.hashes() * cpuMilliseconds);
            case PER_SECOND -> Optional.of(cores * MILLISECONDS / (row.hashes() * cpuMilliseconds));
            default -> Optional.empty();
        };
    }
}
