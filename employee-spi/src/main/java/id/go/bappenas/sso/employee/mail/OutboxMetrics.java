package id.go.bappenas.sso.employee.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;

/** How the outbox stands, over all realms, as of the last poll: gauges on the management port. */
final class OutboxMetrics {

    private volatile OutboxState state = new OutboxState(0, 0, null, null);

    void register() {
        Gauge.builder("sso.mail.orders.waiting", () -> state.waiting())
                .description("Mails to external addresses that are not sent yet")
                .register(Metrics.globalRegistry);
        Gauge.builder("sso.mail.orders.failing", () -> state.failing())
                .description("Those of them that failed at least once")
                .register(Metrics.globalRegistry);
        Gauge.builder("sso.mail.orders.oldest.seconds", this::oldestSeconds)
                .description("Age of the oldest mail that is not sent yet")
                .register(Metrics.globalRegistry);
    }

    void update(OutboxState now) {
        state = now;
    }

    private long oldestSeconds() {
        var oldest = state.oldest();
        return oldest == null ? 0 : Duration.between(oldest, Instant.now()).toSeconds();
    }
}
