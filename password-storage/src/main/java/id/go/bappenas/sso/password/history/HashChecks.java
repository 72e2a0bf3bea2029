package id.go.bappenas.sso.password.history;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * Runs slow checks on all cores, one of them in the request's own thread, and stops at the first match. Keycloak 26.7.4
 * computes as many argon2 hashes at a time as the server has cores. A simultaneous sign-in therefore waits for one hash and not
 * for all of them.
 */
final class HashChecks {

    private static final HashChecks ON_THIS_MACHINE =
            new HashChecks(Runtime.getRuntime().availableProcessors() - 1);

    /** The request's own thread on a machine with one core. */
    private final Executor workers;

    HashChecks(int threads) {
        workers = threads < 1 ? Runnable::run : pool(threads);
    }

    static HashChecks onThisMachine() {
        return ON_THIS_MACHINE;
    }

    /** Runs the checks and returns only after all of them have ended, because they use objects of the caller's request. */
    <T> boolean any(List<T> items, Predicate<T> check) {
        var found = new AtomicBoolean();
        var tasks = items.stream()
                .map(item -> new FutureTask<>(checking(item, check, found)))
                .toList();
        tasks.forEach(workers::execute);
        // The request runs tasks too, from the end of the list. A task that a worker has begun does not run again.
        for (int last = tasks.size() - 1; last >= 0; last--) {
            tasks.get(last).run();
        }
        var failures = tasks.stream()
                .map(HashChecks::failure)
                .flatMap(Optional::stream)
                .toList();
        if (!found.get() && !failures.isEmpty()) {
            // A failed check must not count as a check without a match.
            throw new IllegalStateException("an earlier password could not be checked", failures.get(0));
        }
        return found.get();
    }

    private static <T> Callable<Void> checking(T item, Predicate<T> check, AtomicBoolean found) {
        return () -> {
            if (!found.get() && check.test(item)) {
                found.set(true);
            }
            return null;
        };
    }

    /** Waits for the end of the task, however often the thread is interrupted. */
    private static Optional<Throwable> failure(FutureTask<Void> task) {
        var interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return Optional.empty();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    return Optional.of(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Creates threads that end when they are idle, and do not keep the server from stopping. */
    private static Executor pool(int threads) {
        var pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HashChecks::worker);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread worker(Runnable work) {
        var thread = new Thread(work, "password-history");
        thread.setDaemon(true);
        return thread;
    }
}
