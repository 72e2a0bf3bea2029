package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Database;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The servers and settings of a measurement.
 *
 * @param folder for the files of the chapters
 */
public record Bench(Map<Side, Contender> contenders, Database database, Amounts amounts, Path folder) {

    private static final int WARM_UP = 0;
    private static final double NANOSECONDS = 1_000_000;

    public Contender stock() {
        return contenders.get(Side.STOCK);
    }

    public Contender ours() {
        return contenders.get(Side.OURS);
    }

    /**
     * Measures alternately: first, second, first, second, so that other work of the machine affects both. One round of each is
     * a warm-up and does not count.
     *
     * @param first does the work once, throws if the server did not do it, and returns the nanoseconds of the timed part
     * @param second the same for the second subject
     * @return readings in milliseconds
     */
    public List<Sample> inTurns(Row row, LongSupplier first, LongSupplier second) {
        var samples = new ArrayList<Sample>();
        for (int round = WARM_UP; round <= amounts.rounds(); round++) {
            var taken = new ArrayList<>(turn(row, round, row.first(), first));
            taken.addAll(turn(row, round, row.second(), second));
            if (round != WARM_UP) {
                samples.addAll(taken);
            }
        }
        return samples;
    }

    private List<Sample> turn(Row row, int round, Subject subject, LongSupplier work) {
        var samples = new ArrayList<Sample>();
        for (int number = 1; number <= amounts.readings(); number++) {
            samples.add(row.reading(round, subject, number, work.getAsLong() / NANOSECONDS));
        }
        return samples;
    }
}
