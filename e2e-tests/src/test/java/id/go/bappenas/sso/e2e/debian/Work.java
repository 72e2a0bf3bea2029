package id.go.bappenas.sso.e2e.debian;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * People and rows at work: some sign in all the time, others change expired or own passwords or use Lupa Password, and the rows of
 * a request are in work.
 */
final class Work {

    /** People of each kind. */
    private static final int PEOPLE = number("NODES_PEOPLE", 4);
    /** Rows of the request. */
    static final int ROWS = number("NODES_ROWS", 60);

    private static final int SIGNERS = 4;
    private static final int AT_ONCE = 4;
    /** The fault comes when so many tasks have ended, and a tenth of the rows. */
    private static final int ENDED_BEFORE = 5;

    private static final Duration BETWEEN_SIGN_INS = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What happens meanwhile. */
    interface Event {
        void run() throws Exception;
    }

    private final Sso sso;
    private final Errands errands;
    private final Ledger ledger = new Ledger();

    Work(Sso sso, Errands errands) {
        this.sso = sso;
        this.errands = errands;
    }

    private static int number(String variable, int otherwise) {
        return Optional.ofNullable(System.getenv(variable))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    /** People and rows begin, the event comes when some have ended, and all have to end. */
    Ledger during(int rows, Event event) throws Exception {
        var tasks = tasks();
        var signers = made(() -> sso.people().employee(), SIGNERS);
        var request = errands.approvedRows(rows);
        var ended = new AtomicBoolean();
        var threads = Executors.newCachedThreadPool();
        var people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var background = begin(
                    threads,
                    signers.stream()
                            .map(person -> (Runnable) () -> signInRepeatedly(person, ended))
                            .toList());
            var foreground = begin(people, tasks);
            await("some tasks", () -> ledger.finished() >= ENDED_BEFORE);
            await("some rows", () -> request.delivered() >= rows / 10);
            event.run();
            awaitAll(foreground);
            request.finish(ledger);
            ended.set(true);
            awaitAll(background);
        } finally {
            ended.set(true);
            people.shutdownNow();
            threads.shutdownNow();
        }
        return ledger;
    }

    private List<Runnable> tasks() {
        var tasks = new ArrayList<Runnable>();
        for (int number = 0; number < PEOPLE; number++) {
            var reset = Employee.of(sso);
            var forced = sso.people().employee(Jakarta.now().minusMonths(4));
            var changer = sso.people().employee(Jakarta.now());
            tasks.add(() -> errands.reset(ledger, reset));
            tasks.add(() -> errands.forcedChange(ledger, forced));
            tasks.add(() -> errands.ownChange(ledger, changer));
        }
        return tasks;
    }

    private void signInRepeatedly(Person person, AtomicBoolean ended) {
        while (!ended.get()) {
            errands.signIn(ledger, person);
            errands.directGrant(ledger, person);
            LockSupport.parkNanos(BETWEEN_SIGN_INS.toNanos());
        }
    }

    private static <T> List<T> made(Supplier<T> maker, int number) {
        return IntStream.range(0, number).mapToObj(any -> maker.get()).toList();
    }

    private static List<? extends Future<?>> begin(ExecutorService threads, List<Runnable> tasks) {
        return tasks.stream().map(threads::submit).toList();
    }

    private static void awaitAll(List<? extends Future<?>> tasks) throws Exception {
        for (var task : tasks) {
            task.get();
        }
    }

    private static void await(String what, Supplier<Boolean> condition) {
        Await.until(what, PATIENCE, () -> Optional.of(true).filter(any -> condition.get()));
    }
}
