package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Rounds in turns, stock, ours, stock, ours: what else the machine does meanwhile falls on both. One round of each goes
 * before and is forgotten.
 */
public record Interleaving(Map<Side, Contender> contenders, int rounds, int times) {

    private static final int WARM_UP = 0;
    private static final double NANOSECONDS = 1_000_000;

    public List<Sample> measure(Row row) {
        var work = new EnumMap<Side, Work>(Side.class);
        contenders.forEach((side, contender) -> work.put(side, row.on(contender)));
        var samples = new ArrayList<Sample>();
        for (int round = WARM_UP; round <= rounds; round++) {
            for (var side : Side.values()) {
                var taken = turn(row, round, side, work.get(side));
                if (round != WARM_UP) {
                    samples.addAll(taken);
                }
            }
        }
        return samples;
    }

    private List<Sample> turn(Row row, int round, Side side, Work work) {
        var samples = new ArrayList<Sample>();
        for (int number = 1; number <= times; number++) {
            samples.add(new Sample(row.id(), round, side, number, work.once() / NANOSECONDS));
        }
        return samples;
    }
}
