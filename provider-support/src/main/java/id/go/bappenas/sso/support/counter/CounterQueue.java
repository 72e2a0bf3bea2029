package id.go.bappenas.sso.support.counter;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;

/**
 * The queue of the counter operations of a node. One thread runs all of them with its own connection: it takes all
 * operations that wait, writes them in one transaction and then gives each caller its result. A caller waits for a bounded
 * time. If the pool gives no connection, the operations fail and are not tried again.
 */
final class CounterQueue {

    private static final Logger LOG = Logger.getLogger(CounterQueue.class);
    private static final String NAME = "sso-counters";

    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;

    /** How often an idle connection is used, so that no firewall drops it. */
    private static final long REST_SECONDS = 30;

    private static final long SWEEP_NANOS = TimeUnit.MINUTES.toNanos(15);
    private static final long STOP_MILLIS = 5_000;

    /** SQL states of class 40: rolled back because of another transaction; the next attempt may succeed. */
    private static final String ROLLED_BACK = "40";

    private static final int ROLLBACKS = 3;

    /** Wakes the thread. */
    private static final CounterOperation WAKE = CounterOperation.read("", 0);

    private final CounterTable table;
    private final CounterConnection connection;
    private final Duration patience;
    private final BlockingQueue<CounterOperation> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Queue<String> leavingRealms = new ConcurrentLinkedQueue<>();
    private Thread thread;
    private volatile boolean stopped;
    private long sweptAt = System.nanoTime();

    /** @param patience how long a caller waits at most */
    CounterQueue(CounterTable table, CounterConnection.Source source, Duration patience) {
        this.table = table;
        this.connection = new CounterConnection(source);
        this.patience = patience;
    }

    /** Starts the thread, which takes the connection; without effect if the thread runs. */
    synchronized void start() {
        if (!stopped && (thread == null || !thread.isAlive())) {
            // A daemon, so that a command such as kc.sh export ends.
            thread = new Thread(this::run, NAME);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Stops the thread and refuses the callers that wait. Without an interrupt, because H2 would close its file. */
    void stop() {
        stopped = true;
        wake();
        Thread running;
        synchronized (this) {
            running = thread;
        }
        try {
            if (running != null) {
                running.join(STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for the result.
     *
     * @throws CountersUnavailableException if there is no result in time; the operation may still have been written, which
     * is the safe side
     */
    long await(CounterOperation count) {
        return awaitAll(List.of(count)).get(0);
    }

    /** The same for several operations, which run together if the thread is idle. */
    List<Long> awaitAll(List<CounterOperation> counts) {
        start();
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            for (var count : counts) {
                if (stopped || !waiting.offer(count)) {
                    throw new CountersUnavailableException("no room to count");
                }
            }
            var results = new ArrayList<Long>();
            for (var count : counts) {
                results.add(count.result().get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            throw new CountersUnavailableException("not counted", e.getCause());
        } catch (TimeoutException e) {
            throw new CountersUnavailableException("not counted in " + patience.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CountersUnavailableException("interrupted", e);
        } finally {
            // An operation that has not run by now must not run later.
            counts.forEach(count -> count.result().cancel(false));
        }
    }

    /** Makes the thread remove a realm's counters. */
    void forgetRealm(String realmId) {
        leavingRealms.add(realmId);
        start();
        wake();
    }

    private void wake() {
        if (!waiting.offer(WAKE)) {
            LOG.debug("so many wait that the thread is awake");
        }
    }

    private void run() {
        keepConnection();
        while (!stopped) {
            try {
                var counts = next();
                if (!counts.isEmpty()) {
                    count(counts);
                }
                cleanUp(counts.isEmpty());
            } catch (InterruptedException e) {
                // Not interrupted by our code; the next caller starts a new thread.
                break;
            } catch (RuntimeException e) {
                LOG.error("SSO-LIMIT-002 counters", e);
            }
        }
        connection.discard();
        var left = new ArrayList<CounterOperation>();
        waiting.drainTo(left);
        refuse(left, new CountersUnavailableException("the node goes down"));
    }

    private List<CounterOperation> next() throws InterruptedException {
        var first = waiting.poll(REST_SECONDS, TimeUnit.SECONDS);
        if (first == null) {
            return List.of();
        }
        var taken = new ArrayList<CounterOperation>();
        taken.add(first);
        waiting.drainTo(taken, MOST_AT_ONCE);
        taken.removeIf(count -> count == WAKE || count.isAbandoned());
        return taken;
    }

    private void count(List<CounterOperation> counts) {
        try {
            var results = apply(counts);
            for (var i = 0; i < counts.size(); i++) {
                counts.get(i).result().complete(results.get(i));
            }
        } catch (SQLException e) {
            LOG.errorf("SSO-LIMIT-003 %d tries not counted and refused: SQL state %s", counts.size(), e.getSQLState());
            refuse(counts, e);
        } catch (RuntimeException e) {
            refuse(counts, e);
            throw e;
        }
    }

    private static void refuse(List<CounterOperation> counts, Exception why) {
        counts.forEach(count -> count.result().completeExceptionally(why));
    }

    private List<Long> apply(List<CounterOperation> counts) throws SQLException {
        var renewed = false;
        for (var rolledBack = 0; ; ) {
            // Outside the following try: a connection that the pool does not give is not asked for again.
            var database = connection.get();
            try {
                return table.apply(database, counts);
            } catch (SQLException e) {
                var lives = connection.rollBack();
                if (lives && isRolledBack(e) && rolledBack < ROLLBACKS) {
                    rolledBack++;
                } else if (!lives && !renewed) {
                    renewed = true;
                } else {
                    throw e;
                }
            }
        }
    }

    private static boolean isRolledBack(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(ROLLED_BACK);
    }

    private void keepConnection() {
        try {
            connection.get();
        } catch (SQLException e) {
            LOG.warnf(
                    "SSO-LIMIT-004 no connection to count with: SQL state %s; it is asked for again at the next try",
                    e.getSQLState());
        }
    }

    /** Work that may wait until no caller waits. */
    private void cleanUp(boolean idle) {
        if (idle) {
            keepConnection();
        }
        try {
            var leaving = leavingRealms.peek();
            if (leaving != null) {
                if (table.removeRealm(connection.get(), leaving)) {
                    wake();
                } else {
                    leavingRealms.remove();
                }
            } else if (System.nanoTime() - sweptAt > SWEEP_NANOS) {
                // Several nodes may do this at once.
                if (!table.removeEnded(connection.get(), Time.currentTimeMillis())) {
                    sweptAt = System.nanoTime();
                }
            }
        } catch (SQLException e) {
            connection.rollBack();
            leavingRealms.clear();
            sweptAt = System.nanoTime();
            LOG.warnf("SSO-LIMIT-005 counters that are over stay for a while: SQL state %s", e.getSQLState());
        }
    }
}
