package id.go.bappenas.sso.benchmark.load;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.person.DirectGrant;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** How long a sign-in takes when one user signs in alone, and how many sign-ins per second several users reach. */
public final class SignIns implements Chapter {

    /** The users that sign in in turn. */
    private static final int PEOPLE = 24;

    private static final double NANOSECONDS = 1e9;

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
                        .aiming(Aim.ratioAtMost(0.6)),
                Row.sideBySide(
                                "sign-ins-grant",
                                "Sign-ins at saturation, direct grant",
                                Unit.PER_SECOND,
                                "Gatling, a crowd whose members sign in again and again without a pause: sign-ins by the time"
                                        + " from the first one's begin to the last one's end")
                        .aiming(Aim.ratioAtLeast(2.0)));
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
                        .aiming(Aim.ratioAtMost(0.6)),
                Row.sideBySide(
                        "sign-ins-browser",
                        "Sign-ins at saturation, through the pages",
                        Unit.PER_SECOND,
                        "as by direct grant"));
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
    public List<Sample> measure(Bench bench) throws BenchmarkException, IOException, InterruptedException {
        var amounts = bench.amounts();
        var plan = new SimulationPlan(new Properties())
                .with("flow", flow)
                .with("rounds", amounts.rounds())
                .with("seconds", amounts.seconds())
                .with("users", amounts.users());
        for (var contender : bench.contenders().values()) {
            DirectGrant.allow(contender);
            plan.with(contender.side().id(), contender.address(), BenchmarkUser.make(contender, PEOPLE));
        }
        var readings = Gatling.run(plan, bench.folder().resolve("gatling-" + id()));
        requireSuccess(readings);
        var samples = new ArrayList<Sample>();
        for (int round = 1; round <= amounts.rounds(); round++) {
            for (var side : Side.values()) {
                samples.addAll(alone(readings, round, side));
                samples.add(crowd.reading(round, side, 1, perSecond(of(readings, round, side, true))));
            }
        }
        return samples;
    }

    private List<Sample> alone(List<Reading> readings, int round, Side side) {
        var samples = new ArrayList<Sample>();
        for (var reading : of(readings, round, side, false)) {
            samples.add(alone.reading(round, side, samples.size() + 1, reading.milliseconds()));
        }
        return samples;
    }

    private static double perSecond(List<Reading> readings) {
        long begin = readings.stream().mapToLong(Reading::begin).min().orElseThrow();
        long end = readings.stream().mapToLong(Reading::end).max().orElseThrow();
        return readings.size() / ((end - begin) / NANOSECONDS);
    }

    private static List<Reading> of(List<Reading> readings, int round, Side side, boolean crowd) {
        return readings.stream()
                .filter(reading ->
                        reading.round() == round && reading.server().equals(side.id()) && reading.crowd() == crowd)
                .toList();
    }

    private void requireSuccess(List<Reading> readings) throws BenchmarkException {
        long failed = readings.stream().filter(reading -> !reading.succeeded()).count();
        if (failed > 0 || readings.isEmpty()) {
            throw new BenchmarkException(
                    "%d dari/of %d sign-in %s gagal / failed.".formatted(failed, readings.size(), id()));
        }
    }
}
