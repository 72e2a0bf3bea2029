package id.go.bappenas.sso.benchmark.load;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Readings;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Turn;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.person.DirectGrant;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** How long a sign-in takes when one user signs in alone, and how many sign-ins per second several users reach. */
public final class SignIns implements Chapter {

    /** The users that sign in in turn. */
    private static final int PEOPLE = 24;

    private final Flow flow;
    private final Row alone;
    private final Row crowd;

    private SignIns(Flow flow, Row alone, Row crowd) {
        this.flow = flow;
        this.alone = alone;
        this.crowd = crowd;
    }

    public static SignIns byDirectGrant() {
        return new SignIns(
                Flow.GRANT,
                Row.sideBySide(
                                "sign-in-grant",
                                "Sign-in by direct grant, one at a time",
                                Unit.MILLISECONDS,
                                "Gatling, one user: `POST …/token` with `grant_type=password` until its 200")
                        .aiming(Aim.ratioAtMost(0.45))
                        .hashing(1),
                Row.sideBySide(
                                "sign-ins-grant",
                                "Sign-ins at saturation, direct grant",
                                Unit.PER_SECOND,
                                "Gatling, a crowd whose members sign in again and again without a pause: sign-ins by the time"
                                        + " from the first one's begin to the last one's end")
                        .aiming(Aim.ratioAtLeast(2.5))
                        .aimingCpu(Aim.ratioAtMost(0.35))
                        .hashing(1));
    }

    public static SignIns byBrowser() {
        return new SignIns(
                Flow.BROWSER,
                Row.sideBySide(
                                "sign-in-browser",
                                "Sign-in through the pages, one at a time",
                                Unit.MILLISECONDS,
                                "Gatling, one user: the sign-in page, then its form, until the redirect that carries the code;"
                                        + " without the page's style sheets and scripts")
                        .aiming(Aim.ratioAtMost(0.50))
                        .hashing(1),
                Row.sideBySide(
                                "sign-ins-browser",
                                "Sign-ins at saturation, through the pages",
                                Unit.PER_SECOND,
                                "as by direct grant")
                        .aiming(Aim.ratioAtLeast(2.2))
                        .aimingCpu(Aim.ratioAtMost(0.40))
                        .hashing(1));
    }

    @Override
    public String id() {
        return flow == Flow.GRANT ? "grant" : "browser";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(alone, crowd);
    }

    @Override
    public void measure(Bench bench, int number) throws BenchmarkException, IOException, InterruptedException {
        var round = Gatling.run(plan(bench, number), bench.folder().resolve("gatling-" + id()));
        requireSuccess(round);
        for (var side : Side.values()) {
            keepAlone(bench.readings(), round, number, side);
            bench.readings().add(crowd.reading(number, side, 1, round.perSecond(Phase.CROWD, side)));
            bench.readings().add(turn(crowd, round, number, Phase.CROWD, side));
        }
    }

    private SimulationPlan plan(Bench bench, int number) {
        var amounts = bench.amounts();
        var plan = new SimulationPlan(new Properties())
                .with("flow", flow)
                .with("warm-up", amounts.warmUp())
                .with("seconds", amounts.seconds())
                .with("users", amounts.users())
                .with("servers", Bench.order(number).stream().map(Side::id).collect(Collectors.joining(",")))
                .with(bench.parties());
        for (var contender : bench.contenders().values()) {
            DirectGrant.allow(contender);
            plan.with(
                    contender.side().id(),
                    contender.address(),
                    contender.process().pid(),
                    BenchmarkUser.make(contender, PEOPLE));
        }
        return plan;
    }

    private void keepAlone(Readings readings, Round round, int number, Side side) {
        int count = 0;
        for (var reading : round.of(Phase.ALONE, side)) {
            count++;
            readings.add(alone.reading(number, side, count, reading.milliseconds()));
        }
        readings.add(turn(alone, round, number, Phase.ALONE, side));
    }

    private static Turn turn(Row row, Round round, int number, Phase phase, Side side) {
        var usage = round.usage(phase, side);
        return new Turn(row, number, side, round.of(phase, side).size(), usage.usage(), usage.stable());
    }

    private void requireSuccess(Round round) throws BenchmarkException {
        if (round.failed() > 0 || round.readings().isEmpty()) {
            throw new BenchmarkException("%d dari/of %d sign-in %s gagal / failed."
                    .formatted(round.failed(), round.readings().size(), id()));
        }
    }
}
