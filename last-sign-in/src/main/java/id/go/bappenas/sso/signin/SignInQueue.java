package id.go.bappenas.sso.signin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * The sign-ins of this node on their way into the table. A person's first sign-in of a day is written, by one thread, after the
 * sign-in itself: many at once make one transaction, and a failure reaches no person. Each further one of the day is known here and
 * costs no statement.
 */
final class SignInQueue {

    /** Writes the day of people of one realm. */
    interface Table {
        void write(String realmId, LocalDate day, Collection<String> userIds);
    }

    /** People that are remembered; some ten megabytes. With more on one day, all are forgotten and looked up once more. */
    static final int MOST_KNOWN = 200_000;

    static final int MOST_AT_ONCE = 100;

    /** Two nodes that write the same people at once may disturb each other; the next try finds what the other wrote. */
    static final int TRIES = 3;

    private static final Logger LOG = Logger.getLogger(SignInQueue.class);

    private final Table table;
    private final Map<String, LocalDate> known = new ConcurrentHashMap<>();
    private final Queue<SignIn> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private boolean isFailing;

    SignInQueue(Table table) {
        this.table = table;
    }

    /** Whether this sign-in is on record, or on its way there. */
    boolean knows(SignIn signIn) {
        return signIn.day().equals(known.get(signIn.userId()));
    }

    /** Writes a sign-in soon, unless it is known. */
    void add(SignIn signIn, Executor writer) {
        if (known.size() >= MOST_KNOWN && !known.containsKey(signIn.userId())) {
            known.values().removeIf(day -> !day.equals(signIn.day()));
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
        }
        if (signIn.day().equals(known.put(signIn.userId(), signIn.day()))) {
            return;
        }
        waiting.add(signIn);
        if (busy.compareAndSet(false, true)) {
            try {
                writer.execute(this::work);
            } catch (RuntimeException e) {
                // The node is shutting down. The sign-in was committed and has to succeed.
                busy.set(false);
                LOG.debugf("not written: %s", e.getClass().getName());
            }
        }
    }

    private void work() {
        do {
            try {
                for (var some = some(); !some.isEmpty(); some = some()) {
                    write(some);
                }
            } finally {
                busy.set(false);
            }
            // A sign-in that came after the last look, and before the end.
        } while (!waiting.isEmpty() && busy.compareAndSet(false, true));
    }

    private List<SignIn> some() {
        var some = new ArrayList<SignIn>();
        while (some.size() < MOST_AT_ONCE) {
            var next = waiting.poll();
            if (next == null) {
                break;
            }
            some.add(next);
        }
        return some;
    }

    private void write(List<SignIn> signIns) {
        signIns.stream()
                .collect(groupingBy(
                        signIn -> new SignIn(signIn.realmId(), null, signIn.day()), mapping(SignIn::userId, toList())))
                .forEach((of, people) -> write(of.realmId(), of.day(), people));
    }

    private void write(String realmId, LocalDate day, List<String> people) {
        for (var tries = 1; ; tries++) {
            try {
                table.write(realmId, day, people);
                succeeded();
                return;
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    // The next sign-in of these people tries again.
                    people.forEach(known::remove);
                    failed(people.size(), e);
                    return;
                }
            }
        }
    }

    /** Logs the first failure in a row, as each further one has the same reason. */
    private void failed(int people, RuntimeException failure) {
        if (!isFailing) {
            isFailing = true;
            LOG.warnf(
                    "SSO-SIGNIN-001 the last sign-in of %d people was not written: %s; their next sign-in tries again",
                    people, failure.getClass().getName());
        }
    }

    private void succeeded() {
        if (isFailing) {
            isFailing = false;
            LOG.info("SSO-SIGNIN-002 last sign-ins are written again");
        }
    }
}
