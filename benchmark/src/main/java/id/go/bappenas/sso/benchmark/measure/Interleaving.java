package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds in turns, first, second, first, second: what else the machine does meanwhile falls on both. One round of each goes
 * before and is forgotten.
 */
public record Interleaving(int rounds, int times) {

    private static final int WARM_UP = 0;
    private static final double NANOSECONDS = 1_000_000;

    /** Readings in milliseconds. */
    public List<Sample> measure(Row row, Work first, Work second) {
        var samples = new ArrayList<Sample>();
        for (int round = WARM_UP; round <= rounds; round++) {
            var taken = new ArrayList<>(turn(row, round, row.first(), first));
            taken.addAll(turn(row, round, row.second(), second));
            if (round != WARM_UP) {
                samples.addAll(taken);
            }
        }
        return samples;
    }

    private List<Sample> turn(Row row, int round, Subject subject, Work work) {
        var samples = new ArrayList<Sample>();
        for (int number = 1; number <= times; number++) {
            samples.add(row.reading(round, subject, number, work.once() / NANOSECONDS));
        }
        return samples;
    }
}
