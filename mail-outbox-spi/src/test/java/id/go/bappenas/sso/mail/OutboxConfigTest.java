package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.Config;

class OutboxConfigTest {

    @Test
    void configWithoutOptionsHasTheDefaults() {
        assertThat(OutboxConfig.of(scope(Map.of())))
                .isEqualTo(new OutboxConfig(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(60),
                        new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(72)),
                        new MailboxPatience(3, Duration.ofHours(1))));
    }

    @Test
    void configReadsEveryOption() {
        assertThat(OutboxConfig.of(scope(Map.of(
                        "pollSeconds", 2,
                        "claimSeconds", 90,
                        "firstRetrySeconds", 3,
                        "longestRetrySeconds", 60,
                        "giveUpHours", 1,
                        "refusedTries", 2,
                        "refusedPauseMinutes", 5))))
                .isEqualTo(new OutboxConfig(
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(90),
                        new Backoff(Duration.ofSeconds(3), Duration.ofMinutes(1), Duration.ofHours(1)),
                        new MailboxPatience(2, Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @CsvSource({
        "pollSeconds, 0, poll-seconds",
        "claimSeconds, 19, claim-seconds",
        "claimSeconds, 241, claim-seconds",
        "firstRetrySeconds, 301, longest-retry-seconds",
        "giveUpHours, 721, give-up-hours",
        "refusedTries, 0, refused-tries"
    })
    void refusesValueOutOfBoundsAndNamesItsOption(String key, int value, String option) {
        assertThatThrownBy(() -> OutboxConfig.of(scope(Map.of(key, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spi-mail-outbox--jpa--" + option);
    }

    private static Config.Scope scope(Map<String, Integer> values) {
        return Fakes.of(
                Config.Scope.class,
                Map.of(
                        "get",
                        arguments -> values.containsKey(arguments[0])
                                ? String.valueOf(values.get(arguments[0]))
                                : arguments[1]));
    }
}
