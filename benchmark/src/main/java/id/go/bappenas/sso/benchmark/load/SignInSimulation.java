package id.go.bappenas.sso.benchmark.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;

import id.go.bappenas.sso.benchmark.machine.JitCompiler;
import id.go.bappenas.sso.benchmark.machine.Snapshot;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * One round: both servers are warmed up, then one user signs in repeatedly at each server in turn, then several users. Runs in
 * Gatling's process; every sign-in and the CPU time of every phase are lines of the files that the plan names.
 */
public final class SignInSimulation extends Simulation {

    private static final String BEGIN = "begin";

    private final SimulationPlan plan = SimulationPlan.read();
    private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();
    private final Queue<PhaseUsage> usages = new ConcurrentLinkedQueue<>();
    private final Map<String, WarmUp> warmUps = new ConcurrentHashMap<>();
    private final AtomicInteger present = new AtomicInteger();
    private volatile Snapshot begin;

    public SignInSimulation() {
        var parts = new ArrayList<PopulationBuilder>();
        for (var server : plan.servers()) {
            var warmUp = new WarmUp(plan.number("warm-up"), new JitCompiler(plan.process(server))::share);
            warmUps.put(server, warmUp);
            parts.add(users(
                    Phase.WARM_UP, server, asLongAs(session -> warmUp.goesOn()).on(signIns(Phase.WARM_UP, server))));
        }
        for (var phase : List.of(Phase.ALONE, Phase.CROWD)) {
            for (var server : plan.servers()) {
                parts.add(measured(phase, server));
            }
        }
        setUp(oneAfterTheOther(parts))
                .protocols(http.shareConnections().disableWarmUp().disableFollowRedirect());
    }

    private static PopulationBuilder oneAfterTheOther(List<PopulationBuilder> parts) {
        var all = parts.get(parts.size() - 1);
        for (int before = parts.size() - 2; before >= 0; before--) {
            all = parts.get(before).andThen(all);
        }
        return all;
    }

    /** The phase. The first user takes the first snapshot of the CPU times, the last user the second one. */
    private PopulationBuilder measured(Phase phase, String server) {
        // A sign-in that has begun before the end of the time finishes and counts.
        var loop = during(Duration.ofSeconds(plan.number("seconds")), false).on(signIns(phase, server));
        return users(phase, server, exec(this::arrive).exec(loop).exec(session -> leave(session, phase, server)));
    }

    /** All users arrive before the first one leaves, because a phase takes a second or more. */
    private Session arrive(Session session) {
        if (present.getAndIncrement() == 0) {
            begin = Snapshot.take();
        }
        return session;
    }

    private Session leave(Session session, Phase phase, String server) {
        if (present.decrementAndGet() == 0) {
            var usage = begin.until(Snapshot.take(), plan.parties(), plan.process(server));
            usages.add(new PhaseUsage(phase, server, warmUps.get(server).isStable(), usage));
        }
        return session;
    }

    private PopulationBuilder users(Phase phase, String server, ChainBuilder loop) {
        return scenario(phase + " " + server)
                .exec(loop)
                .injectOpen(atOnceUsers(phase == Phase.ALONE ? 1 : plan.number("users")));
    }

    private ChainBuilder signIns(Phase phase, String server) {
        var flow = Flow.valueOf(plan.text("flow").toUpperCase(Locale.ROOT));
        return exec(flushCookieJar())
                .feed(people(server))
                .exec(session -> session.set(BEGIN, System.nanoTime()))
                .exec(flow.signIn(plan.text(server + ".address")))
                .exec(session -> keep(session, phase, server));
    }

    /** All users in turn: a user signs in twice at the same time only if there are more sign-ins at a time than users. */
    private Iterator<Map<String, Object>> people(String server) {
        var people = plan.people(server);
        return Stream.generate(() -> people).flatMap(List::stream).iterator();
    }

    private Session keep(Session session, Phase phase, String server) {
        var end = System.nanoTime();
        readings.add(new Reading(phase, server, !session.isFailed(), session.getLong(BEGIN), end));
        if (phase == Phase.WARM_UP) {
            warmUps.get(server).signedIn(end);
        }
        return session.markAsSucceeded();
    }

    @Override
    public void after() {
        try {
            Files.write(
                    Path.of(plan.text("readings")),
                    readings.stream().map(Reading::line).toList());
            Files.write(
                    Path.of(plan.text("usages")),
                    usages.stream().map(PhaseUsage::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
