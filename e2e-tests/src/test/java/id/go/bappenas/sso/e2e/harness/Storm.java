package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Sends many simultaneous calls. Each call must be answered within ten seconds; meanwhile other people sign in
 * repeatedly, and a load balancer checks that the server is ready.
 */
public final class Storm implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int BYSTANDERS = 8;

    private final AtomicInteger turn = new AtomicInteger();
    private final Sso sso;
    private final OwnServer server;
    /** Several people, because Keycloak refuses a second sign-in of a person while the first sign-in runs. */
    private final List<Person> bystanders;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "storm");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Storm(Sso sso, OwnServer server) {
        this.sso = sso;
        this.server = server;
        this.bystanders = IntStream.range(0, BYSTANDERS)
                .mapToObj(number -> sso.people().employee())
                .toList();
        DirectGrant.tokens(sso, bystanders.get(0));
    }

    /** Runs the calls at the same time and returns their results. */
    public <T> List<T> of(String what, int callers, IntFunction<T> call) throws InterruptedException {
        var start = new CyclicBarrier(callers);
        var calls = IntStream.range(0, callers)
                .mapToObj(number -> threads.submit(() -> {
                    await(start);
                    return call.apply(number);
                }))
                .toList();
        var begun = System.nanoTime();
        var isOver = new AtomicBoolean();
        var signIns = threads.submit(() -> repeat(isOver, this::signIn));
        var looks = threads.submit(() -> repeat(isOver, this::look));
        try {
            var answers = answers(what, calls, begun);
            var took = millis(begun);
            isOver.set(true);
            System.out.printf(
                    "%s: %d callers answered in %d ms; sign-ins took at most %d ms, readiness %d ms%n",
                    what, callers, took, result(what + ": sign-ins", signIns), result(what + ": readiness", looks));
            return answers;
        } finally {
            isOver.set(true);
        }
    }

    private static <T> List<T> answers(String what, List<Future<T>> calls, long begun) throws InterruptedException {
        var answers = new ArrayList<T>();
        for (var call : calls) {
            try {
                answers.add(call.get(Math.max(1, LIMIT.toMillis() - millis(begun)), TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                throw new AssertionError(
                        what + ": "
                                + calls.stream().filter(one -> !one.isDone()).count() + " of " + calls.size()
                                + " callers not answered after " + LIMIT.toSeconds() + " s",
                        e);
            } catch (ExecutionException e) {
                throw new AssertionError(what, e.getCause());
            }
        }
        return answers;
    }

    private static long result(String what, Future<Long> future) throws InterruptedException {
        try {
            return future.get(2 * LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(what, e);
        }
    }

    /** Repeats the request until the storm is over and returns the longest response time in milliseconds. */
    private static long repeat(AtomicBoolean isOver, Callable<Integer> request) throws Exception {
        var longest = 0L;
        do {
            var begun = System.nanoTime();
            int status = request.call();
            if (status != 200) {
                throw new AssertionError("HTTP " + status);
            }
            longest = Math.max(longest, millis(begun));
        } while (!isOver.get());
        return longest;
    }

    private int signIn() throws IOException, InterruptedException {
        var bystander = bystanders.get(turn.getAndIncrement() % BYSTANDERS);
        var form = Http.form(Map.of(
                "client_id",
                DirectGrant.client(bystanders.get(0)),
                "grant_type",
                "password",
                "username",
                bystander.username(),
                "password",
                bystander.password()));
        return status(HttpRequest.newBuilder(URI.create(sso.realm() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private int look() throws IOException, InterruptedException {
        return status(HttpRequest.newBuilder(URI.create(server.readiness())));
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(LIMIT).build(), BodyHandlers.discarding())
                .statusCode();
    }

    /** Prepares a storm with eight threads and returns the results. */
    public <T> List<T> prepare(int count, IntFunction<T> work) throws InterruptedException, ExecutionException {
        var eight = Executors.newFixedThreadPool(8);
        try {
            var prepared = new ArrayList<T>();
            var tasks = IntStream.range(0, count)
                    .<Callable<T>>mapToObj(number -> () -> work.apply(number))
                    .toList();
            for (var task : eight.invokeAll(tasks)) {
                prepared.add(task.get());
            }
            return prepared;
        } finally {
            eight.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (BrokenBarrierException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long millis(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
