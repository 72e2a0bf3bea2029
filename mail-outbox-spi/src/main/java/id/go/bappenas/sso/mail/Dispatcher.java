package id.go.bappenas.sso.mail;

import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.keycloak.common.util.Time;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Hands orders to this node's few sending threads. Each holds one database connection while SMTP is talked to, so their number,
 * Keycloak's option {@code --spi-executors--default--sso-mail--min} (4 by default), is what the outbox may take of the pool.
 */
final class Dispatcher {

    private static final String EXECUTOR = "sso-mail";
    private static final int MOST_PENDING = 50;
    /** A moment after the answer, not always the same: what is done for a mail is in nobody's response time. */
    private static final int SHORTEST_PAUSE_MILLIS = 150;

    private static final int LONGEST_PAUSE_MILLIS = 350;

    private final Sending sending;
    private final OutboxMetrics metrics;
    /** Ids of orders that wait for a sending thread of this node, or are being sent by one. */
    private final Set<String> pending = ConcurrentHashMap.newKeySet();

    Dispatcher(Sending sending, OutboxMetrics metrics) {
        this.sending = sending;
        this.metrics = metrics;
    }

    ExecutorService executor(KeycloakSession session) {
        return session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    }

    void submitSoon(ExecutorService executor, String orderId) {
        var pause = ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
        var loader = Thread.currentThread().getContextClassLoader();
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    // A sending thread that begins here has the loader of the thread that begins it.
                    Thread.currentThread().setContextClassLoader(loader);
                    submit(executor, orderId);
                });
    }

    /** Does nothing for an order that waits for a thread already: the next poll finds it due until a thread claims it. */
    void submit(ExecutorService executor, String orderId) {
        if (!pending.add(orderId)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    sending.send(orderId);
                } finally {
                    pending.remove(orderId);
                }
            });
        } catch (RejectedExecutionException e) {
            // The node goes down: another one takes the row, or this one after its start.
            pending.remove(orderId);
        }
    }

    /** What the timer does: looks for what is due, as far as there is room. */
    void poll(KeycloakSession session) {
        var orders = new MailOrders(session);
        var now = Instant.ofEpochMilli(Time.currentTimeMillis());
        if (metrics.isOutdated(now)) {
            metrics.update(orders.counts(now), now);
        }
        var room = MOST_PENDING - pending.size();
        if (room > 0) {
            var executor = executor(session);
            orders.due(now, MOST_PENDING).stream()
                    .filter(id -> !pending.contains(id))
                    .limit(room)
                    .forEach(id -> submit(executor, id));
        }
    }
}
