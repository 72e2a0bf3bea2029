package id.go.bappenas.sso.benchmark.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.http;

import id.go.bappenas.sso.benchmark.server.Side;
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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/**
 * Alternating rounds: in each, one user and then several users sign in repeatedly at stock Keycloak, then at the bundle's
 * server. Runs in Gatling's process; every sign-in is a line of the file that the plan names.
 */
public final class SignInSimulation extends Simulation {

    private static final String BEGIN = "begin";

    private final SimulationPlan plan = SimulationPlan.read();
    private final Queue<Reading> readings = new ConcurrentLinkedQueue<>();

    public SignInSimulation() {
        var turns = new ArrayList<PopulationBuilder>();
        for (int round = 0; round <= plan.number("rounds"); round++) {
            for (var side : Side.values()) {
                turns.add(turn(side.id(), round, false));
                turns.add(turn(side.id(), round, true));
            }
        }
        setUp(oneAfterTheOther(turns))
                .protocols(http.shareConnections().disableWarmUp().disableFollowRedirect());
    }

    private static PopulationBuilder oneAfterTheOther(List<PopulationBuilder> turns) {
        var all = turns.get(turns.size() - 1);
        for (int before = turns.size() - 2; before >= 0; before--) {
            all = turns.get(before).andThen(all);
        }
        return all;
    }

    private PopulationBuilder turn(String server, int round, boolean crowd) {
        var people = people(server);
        var loop = exec(flushCookieJar())
                .feed(people)
                .exec(session -> session.set(BEGIN, System.nanoTime()))
                .exec(signIn(server))
                .exec(session -> keep(session, server, round, crowd));
        // A sign-in that has begun before the end of the time finishes and counts.
        return scenario("%s %d %s".formatted(server, round, crowd ? "crowd" : "alone"))
                .during(Duration.ofSeconds(plan.number("seconds")), false)
                .on(loop)
                .injectOpen(atOnceUsers(crowd ? plan.number("users") : 1));
    }

    private ChainBuilder signIn(String server) {
        var flow = Flow.valueOf(plan.text("flow").toUpperCase(Locale.ROOT));
        return flow.signIn(plan.text(server + ".address"));
    }

    /** All users in turn: a user signs in twice at the same time only if there are more sign-ins at a time than users. */
    private Iterator<Map<String, Object>> people(String server) {
        var people = plan.people(server);
        return Stream.generate(() -> people).flatMap(List::stream).iterator();
    }

    private Session keep(Session session, String server, int round, boolean crowd) {
        var end = System.nanoTime();
        readings.add(new Reading(crowd, round, server, !session.isFailed(), session.getLong(BEGIN), end));
        return session.markAsSucceeded();
    }

    @Override
    public void after() {
        try {
            Files.write(
                    Path.of(plan.text("readings")),
                    readings.stream().map(Reading::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
