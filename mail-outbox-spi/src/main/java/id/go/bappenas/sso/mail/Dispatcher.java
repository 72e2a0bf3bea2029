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
 * Hands orders to the sending threads of this node. Each thread holds one database connection while it talks to SMTP, so their
 * number, Keycloak's option {@code --spi-executors--default--sso-mail--min} (4 by default), is how many connections the outbox
 * takes from the pool.
 */
final class Dispatcher {

    private static final String EXECUTOR = "sso-mail";
    private static final int MOST_PENDING = 50;
    /** A random pause, so that no response time includes work for a mail. */
    private static final int SHORTEST_PAUSE_MILLIS = 150;

    private static final int LONGEST_PAUSE_MILLIS = 350;

    private final MailDelivery delivery;
    private final OutboxMetrics metrics;
    /** Ids of orders that wait for a sending thread of this node, or are being sent by one. */
    private final Set<String> pending = ConcurrentHashMap.newKeySet();

    Dispatcher(MailDelivery delivery, OutboxMetrics metrics) {
        this.delivery = delivery;
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
                    // A sending thread inherits the loader of the thread that starts it.
                    Thread.currentThread().setContextClassLoader(loader);
                    submit(executor, orderId);
                });
    }

    /**
     * Submits an order to a sending thread. Does nothing if the order already waits for a thread. The order stays due, so each
     * poll finds it until a thread claims it.
     */
    void submit(ExecutorService executor, String orderId) {
        if (!pending.add(orderId)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    delivery.deliver(orderId);
                } finally {
                    pending.remove(orderId);
                }
            });
        } catch (RejectedExecutionException e) {
            // The node stops: another node takes the row, or this node after its next start.
            pending.remove(orderId);
        }
    }

    /** Submits due orders, as many as the queue has room for. The timer calls it. */
    void poll(KeycloakSession session) {
        var orders = new MailOrderRepository(session);
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
