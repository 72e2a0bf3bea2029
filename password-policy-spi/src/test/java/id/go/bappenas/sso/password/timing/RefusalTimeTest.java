package id.go.bappenas.sso.password.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTimeTest {

    @ParameterizedTest
    @CsvSource({"0, 100", "1, 99", "14, 86", "16, 84", "99, 1", "100, 100", "101, 99", "250, 50"})
    void refusalWaitsForTheEndOfTheStep(long taken, long left) {
        assertThat(RefusalTime.left(Duration.ofMillis(taken).toNanos()))
                .isEqualTo(Duration.ofMillis(left).toNanos());
    }
}
