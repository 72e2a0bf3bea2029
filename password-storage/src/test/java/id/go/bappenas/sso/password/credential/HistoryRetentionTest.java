package id.go.bappenas.sso.password.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.PasswordPolicy;

class HistoryRetentionTest {

    private static final long NOW = Duration.ofDays(1000).toMillis();

    @Test
    void leavesTheHistoryAloneWithoutARule() {
        assertThat(HistoryRetention.of(PasswordPolicy.empty(), NOW).isAskedFor())
                .isFalse();
        // The person is null, so reading the person's credentials would fail.
        new HistoryRetention(0, Long.MAX_VALUE).trim(null, false);
    }

    @ParameterizedTest
    @CsvSource({"6, 9223372036854775807", "1, 9223372036854775807", "0, 5"})
    void eitherRuleAsksForAHistory(int places, long youngerThan) {
        assertThat(new HistoryRetention(places, youngerThan).isAskedFor()).isTrue();
    }
}
