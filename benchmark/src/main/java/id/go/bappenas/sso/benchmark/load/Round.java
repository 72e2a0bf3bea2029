package id.go.bappenas.sso.benchmark.load;

import id.go.bappenas.sso.benchmark.server.Side;
import java.util.List;

/** What Gatling measured in one round. */
record Round(List<Reading> readings, List<PhaseUsage> usages) {

    private static final double NANOSECONDS = 1e9;

    List<Reading> of(Phase phase, Side side) {
        return readings.stream()
                .filter(reading -> reading.phase() == phase && reading.server().equals(side.id()))
                .toList();
    }

    PhaseUsage usage(Phase phase, Side side) {
        return usages.stream()
                .filter(usage -> usage.phase() == phase && usage.server().equals(side.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Sign-ins by the time from the first one's begin to the last one's end. */
    double perSecond(Phase phase, Side side) {
        var all = of(phase, side);
        long begin = all.stream().mapToLong(Reading::begin).min().orElseThrow();
        long end = all.stream().mapToLong(Reading::end).max().orElseThrow();
        return all.size() / ((end - begin) / NANOSECONDS);
    }

    long failed() {
        return readings.stream().filter(reading -> !reading.succeeded()).count();
    }
}
