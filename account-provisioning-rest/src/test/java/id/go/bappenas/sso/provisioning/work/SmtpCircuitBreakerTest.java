package id.go.bappenas.sso.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SmtpCircuitBreakerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    private static final Exception REFUSED = new IllegalStateException(new ConnectException("refused"));

    private final SmtpCircuitBreaker smtp = new SmtpCircuitBreaker();

    @Test
    void pausesGrowWhileNoMailServerAnswers() {
        assertThat(smtp.isAway(NOW)).isFalse();
        assertThat(smtp.isAwayAfter(REFUSED, NOW)).isTrue();
        assertThat(smtp.isAway(NOW.plusSeconds(4))).isTrue();
        assertThat(smtp.isAway(NOW.plusSeconds(5))).isFalse();

        assertThat(smtp.isAwayAfter(REFUSED, NOW.plusSeconds(5))).isTrue();
        assertThat(smtp.isAway(NOW.plusSeconds(14))).isTrue();
        assertThat(smtp.isAway(NOW.plusSeconds(15))).isFalse();
    }

    @Test
    void pauseIsShortAgainAfterAnswer() {
        smtp.isAwayAfter(REFUSED, NOW);
        smtp.answered();
        smtp.isAwayAfter(REFUSED, NOW.plusSeconds(5));

        assertThat(smtp.isAway(NOW.plusSeconds(10))).isFalse();
    }

    @Test
    void refusedAddressDoesNotOpenBreaker() {
        assertThat(smtp.isAwayAfter(new IllegalStateException("550 unknown"), NOW))
                .isFalse();
        assertThat(smtp.isAway(NOW)).isFalse();
    }
}
