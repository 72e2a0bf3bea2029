package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailboxPatienceTest {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

    @Test
    void thirdRefusalOfThreeHoursEndsTheOrder() {
        var patience = new MailboxPatience(3, Duration.ofHours(1));

        assertThat(patience.next(1, NOW)).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(patience.next(2, NOW)).contains(NOW.plus(Duration.ofHours(2)));
        assertThat(patience.next(3, NOW)).isEmpty();
    }
}
