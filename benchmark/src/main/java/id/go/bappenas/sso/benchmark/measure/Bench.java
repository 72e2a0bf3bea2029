package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.machine.JitCompiler;
import id.go.bappenas.sso.benchmark.machine.Parties;
import id.go.bappenas.sso.benchmark.machine.Snapshot;
import id.go.bappenas.sso.benchmark.machine.Usage;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Database;
import id.go.bappenas.sso.benchmark.server.Side;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The servers and settings of a measurement, and its readings.
 *
 * @param folder for the files of the chapters
 */
public record Bench(
        Map<Side, Contender> contenders, Database database, Amounts amounts, Path folder, Readings readings) {

    private static final double NANOSECONDS = 1_000_000;
    /** The part of a turn's operations that is one window of the warm-up. */
    private static final int WINDOWS_PER_TURN = 3;

    public Contender stock() {
        return contenders.get(Side.STOCK);
    }

    public Contender ours() {
        return contenders.get(Side.OURS);
    }

    /** The sides in the order of a round. Each is the first one in every second round, because the first one may have an advantage. */
    public static List<Side> order(int round) {
        return round % 2 != 0 ? List.of(Side.STOCK, Side.OURS) : List.of(Side.OURS, Side.STOCK);
    }

    /** What was used since the snapshot, for the work of that server. */
    public Usage usageSince(Snapshot begin, Contender server) {
        return begin.until(Snapshot.take(), parties(), server.process().pid());
    }

    /** The processes of this run as they are now. */
    public Parties parties() {
        return new Parties(
                contenders.values().stream()
                        .map(contender -> contender.process().pid())
                        .toList(),
                database.process(),
                ProcessHandle.current().pid());
    }

    /** Measures one round: warms both up, then the turn of the first one and the turn of the second one, in milliseconds. */
    public void inTurns(Row row, int round, Work first, Work second) {
        var order = round % 2 != 0 ? List.of(first, second) : List.of(second, first);
        var stable = new HashMap<Work, Boolean>();
        order.forEach(work -> stable.put(work, warmUp(work)));
        order.forEach(work -> turn(row, round, work, stable.get(work)));
    }

    /** Works until the figure is stable, or for the most windows; returns whether it is stable. */
    public boolean warmUp(Work work) {
        var stability = new Stability(
                amounts.warmUp(), new JitCompiler(work.server().process().pid())::share);
        int window = Math.max(1, amounts.readings() / WINDOWS_PER_TURN);
        while (!stability.isOver()) {
            var taken = prepare(work, window).stream()
                    .map(operation -> (double) operation.getAsLong())
                    .toList();
            stability.add(Statistics.of(taken).median());
        }
        return stability.isStable();
    }

    /** Measures one turn, after everything is prepared. */
    public void turn(Row row, int round, Work work, boolean stable) {
        var operations = prepare(work, amounts.readings());
        var begin = Snapshot.take();
        var taken = operations.stream().map(LongSupplier::getAsLong).toList();
        var usage = usageSince(begin, work.server());
        for (int index = 0; index < taken.size(); index++) {
            readings.add(row.reading(round, work.subject(), index + 1, taken.get(index) / NANOSECONDS));
        }
        readings.add(new Turn(row, round, work.subject(), taken.size(), usage, stable));
    }

    private static List<LongSupplier> prepare(Work work, int operations) {
        return Stream.generate(work.preparation()).limit(operations).toList();
    }
}
