package id.go.bappenas.sso.benchmark.process;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Alternating restarts, while the other server is idle. The first start of each server, with its import, does not count. */
public final class StartToReady implements Chapter {

    private static final double NANOSECONDS = 1e9;

    private static final Row ROW = Row.sideBySide(
                    "start",
                    "Start to ready",
                    Unit.SECONDS,
                    "`kc.sh start --optimized` on a database that is there, until `/health/ready` answers 200")
            .aiming(Aim.ratioAtMost(1.05));

    @Override
    public String id() {
        return "start";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(ROW);
    }

    @Override
    public List<Sample> measure(Bench bench) throws IOException, InterruptedException {
        var samples = new ArrayList<Sample>();
        for (int round = 1; round <= bench.amounts().rounds(); round++) {
            for (var side : Side.values()) {
                samples.add(
                        ROW.reading(round, side, 1, bench.contenders().get(side).restart() / NANOSECONDS));
            }
        }
        return samples;
    }
}
