package id.go.bappenas.sso.password.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTimeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 100, 100",
        "1, 100, 99",
        "99, 100, 1",
        "100, 100, 100",
        "250, 100, 50",
        "101, 200, 99",
        "250, 200, 150"
    })
    void refusalWaitsForTheEndOfTheStep(long taken, long step, long left) {
        assertThat(RefusalTime.left(
                        Duration.ofMillis(taken).toNanos(),
                        Duration.ofMillis(step).toNanos()))
                .isEqualTo(Duration.ofMillis(left).toNanos());
    }
}
