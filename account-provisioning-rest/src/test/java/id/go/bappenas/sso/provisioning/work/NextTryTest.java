package id.go.bappenas.sso.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTryTest {

    private static final Instant NOW = Instant.parse("2026-11-28T03:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 15", "2, 30", "3, 60", "6, 480", "7, 900", "299, 900"})
    void pauseOfFailedRowDoublesUpToFifteenMinutes(int failures, long seconds) {
        assertThat(NextTry.after(failures, NOW)).contains(NOW.plusSeconds(seconds));
    }

    @Test
    void givesRowUpAfterThreeHundredFailures() {
        assertThat(NextTry.after(NextTry.MOST_FAILURES, NOW)).isEmpty();
        assertThat(NextTry.afterDuplicate(NextTry.MOST_FAILURES, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "3, 0", "4, 120", "7, 900"})
    void retriesDuplicateAtOnceThreeTimesAndThenWaits(int failures, long seconds) {
        assertThat(NextTry.afterDuplicate(failures, NOW)).contains(NOW.plus(Duration.ofSeconds(seconds)));
    }
}
