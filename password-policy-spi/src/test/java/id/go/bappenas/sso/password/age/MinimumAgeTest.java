package id.go.bappenas.sso.password.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumAgeTest {

    private static final long NOW = 1_790_000_000_000L;

    @ParameterizedTest(name = "[{index}] {0} s old, {1} h: {2} left")
    @CsvSource({
        "0, 24, 24",
        "1, 24, 24",
        "3600, 24, 23",
        "3601, 24, 23",
        "82799, 24, 2",
        "82800, 24, 1",
        "86399, 24, 1",
        "86400, 24, 0",
        "864000, 24, 0",
        "3599, 1, 1",
        "3600, 1, 0",
        "0, 720, 720",
        "2591999, 720, 1",
        "2592000, 720, 0",
        "-60, 24, 24",
        "-864000, 24, 24"
    })
    void hoursLeftAreRoundedUp(long ageSeconds, int hours, long left) {
        long created = NOW - TimeUnit.SECONDS.toMillis(ageSeconds);

        assertThat(MinAgeHoursRule.hoursLeft(created, NOW, hours)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"86399999, 1", "86400000, 0"})
    void lastMillisecondCounts(long ageMillis, long left) {
        assertThat(MinAgeHoursRule.hoursLeft(NOW - ageMillis, NOW, 24)).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"0", "-9000000000000"})
    void oldPasswordMayBeChanged(long created) {
        assertThat(MinAgeHoursRule.hoursLeft(created, NOW, 720)).isZero();
    }
}
