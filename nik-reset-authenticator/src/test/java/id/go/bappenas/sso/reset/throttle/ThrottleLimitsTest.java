package id.go.bappenas.sso.reset.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.Config;

class ThrottleLimitsTest {

    @Test
    void readsDefaultsWithoutSettings() {
        var limits = ThrottleLimits.of(Fakes.of(Config.Scope.class, Map.of("get", args -> args[1])));

        assertThat(limits)
                .isEqualTo(new ThrottleLimits(600, 600, 5, 3_600, 2, 3, 10, 10, 30, 30, 300, 5, 12, 40, 5, 3_600));
    }

    /** The numbers in this table are positions of the record's fields. */
    @ParameterizedTest
    @CsvSource({
        "originSteps,0",
        "originSeconds,1",
        "freeTries,2",
        "nameSeconds,3",
        "failuresBeforeCaptcha,4",
        "mailsPerHour,5",
        "mailsPerDay,6",
        "silentAfter,7",
        "silentAfterMonth,8",
        "alarmAfter,9",
        "alarmAfterRealm,10",
        "alarmsPerHour,11"
    })
    void readsEachOptionIntoItsField(String option, int place) {
        var limits = ThrottleLimits.of(
                Fakes.of(Config.Scope.class, Map.of("get", args -> args[0].equals(option) ? "77" : args[1])));
        var parts = new int[] {
            limits.originSteps(),
            limits.originSeconds(),
            limits.freeTries(),
            limits.nameSeconds(),
            limits.failuresBeforeCaptcha(),
            limits.mailsPerHour(),
            limits.mailsPerDay(),
            limits.silentAfter(),
            limits.silentAfterMonth(),
            limits.alarmAfter(),
            limits.alarmAfterRealm(),
            limits.alarmsPerHour()
        };

        assertThat(parts[place]).isEqualTo(77);
        assertThat(parts).containsOnlyOnce(77);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "5,0", "6,1", "10,1", "11,2", "20,2", "21,3", "40,3", "41,4", "1000,8"})
    void costRisesByOneWithEachDoublingOfTheTries(long tries, int cost) {
        assertThat(new ThrottleLimits(600, 600, 5, 3_600, 2, 3, 10, 10, 30, 30, 300, 5, 12, 40, 5, 3_600).cost(tries))
                .isEqualTo(cost);
    }
}
