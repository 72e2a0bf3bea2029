package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxMetricsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    private final OutboxMetrics metrics = new OutboxMetrics();

    @Test
    void countsFewOrdersAtEachPoll() {
        assertThat(metrics.isOutdated(NOW)).isTrue();

        metrics.update(waiting(999), NOW);

        assertThat(metrics.isOutdated(NOW)).isTrue();
    }

    @Test
    void countsManyOrdersOnceInAMinute() {
        metrics.update(waiting(1_000), NOW);

        assertThat(metrics.isOutdated(NOW.plusSeconds(59))).isFalse();
        assertThat(metrics.isOutdated(NOW.plusSeconds(60))).isTrue();
    }

    private static OutboxState waiting(long orders) {
        return new OutboxState(orders, 0, 0, NOW, null);
    }
}
