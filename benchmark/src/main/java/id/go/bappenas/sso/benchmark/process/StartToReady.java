package id.go.bappenas.sso.benchmark.process;

import id.go.bappenas.sso.benchmark.machine.Snapshot;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Turn;
import id.go.bappenas.sso.benchmark.measure.Unit;
import java.io.IOException;
import java.util.List;

/**
 * Starts both servers anew, one after the other, while the other one is stopped or idle. The first start of each server, with
 * its import, does not count.
 */
public final class StartToReady implements Chapter {

    private static final double NANOSECONDS = 1e9;

    private static final Row ROW = Row.sideBySide(
                    "start",
                    "Start to ready",
                    Unit.SECONDS,
                    "`kc.sh start --optimized` on a database that is there, until `/health/ready` answers 200")
            .aiming(Aim.ratioAtMost(0.80));

    @Override
    public String id() {
        return "start";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(ROW);
    }

    @Override
    public boolean startsServers() {
        return true;
    }

    @Override
    public void measure(Bench bench, int round) throws IOException, InterruptedException {
        for (var side : Bench.order(round)) {
            var contender = bench.contenders().get(side);
            contender.stop();
            var begin = Snapshot.take();
            var taken = contender.startAgain();
            var usage = bench.usageSince(begin, contender);
            bench.readings().add(ROW.reading(round, side, 1, taken / NANOSECONDS));
            bench.readings().add(new Turn(ROW, round, side, 1, usage, true));
        }
    }
}
