package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private static final Instant ORDERED = Instant.parse("2026-11-23T01:00:00Z");

    private final Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(72));

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "4, 40", "7, 300", "8, 300", "1000, 300"})
    void pauseDoublesUpToTheLongest(int failures, long seconds) {
        assertThat(backoff.next(ORDERED, failures, ORDERED)).contains(ORDERED.plusSeconds(seconds));
    }

    @Test
    void orderIsGivenUpIfItsNextTryWouldComeTooLate() {
        var lastChance = ORDERED.plus(Duration.ofHours(72)).minusSeconds(300);

        assertThat(backoff.next(ORDERED, 900, lastChance)).isPresent();
        assertThat(backoff.next(ORDERED, 900, lastChance.plusSeconds(1))).isEmpty();
    }
}
