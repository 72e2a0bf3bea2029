package id.go.bappenas.sso.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Gauges of the outbox on the management port, over all realms. They show the state of the last poll. While many orders wait
 * they may be a minute old, because counting reads all orders.
 */
final class OutboxMetrics {

    private static final String REFUSED = "sso.mail.orders.refused";
    private static final String GIVEN_UP = "sso.mail.orders.given.up";
    private static final int MANY = 1_000;
    private static final Duration WHILE_MANY = Duration.ofMinutes(1);

    private volatile OutboxState state = new OutboxState(0, 0, 0, null, null);
    private volatile Instant counted = Instant.MIN;

    void register() {
        Gauge.builder("sso.mail.orders.waiting", () -> state.waiting())
                .description("Mails to external addresses that are not sent yet")
                .register(Metrics.globalRegistry);
        Gauge.builder("sso.mail.orders.failing", () -> state.failing() - state.refused())
                .description("Those of them that failed at least once, without those whose mailbox is refused")
                .register(Metrics.globalRegistry);
        Gauge.builder("sso.mail.orders.oldest.seconds", this::oldestSeconds)
                .description("Age of the oldest mail that is not sent yet, without those whose mailbox is refused")
                .register(Metrics.globalRegistry);
        List.of(REFUSED, GIVEN_UP).forEach(Metrics.globalRegistry::counter);
    }

    /** Counts an order that was given up because its recipient's mailbox is refused for good. */
    static void refused() {
        Metrics.counter(REFUSED).increment();
    }

    /** Counts an order that was given up because the mail server did not take it for too long. */
    static void givenUp() {
        Metrics.counter(GIVEN_UP).increment();
    }

    /** Whether the orders have to be counted again. */
    boolean isOutdated(Instant now) {
        return state.waiting() < MANY || Duration.between(counted, now).compareTo(WHILE_MANY) >= 0;
    }

    void update(OutboxState counts, Instant now) {
        state = counts;
        counted = now;
    }

    private long oldestSeconds() {
        var oldest = state.oldest();
        return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toSeconds();
    }
}
