package id.go.bappenas.sso.password.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.password.PasswordCandidate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyConfigException;

class PasswordHistoryRuleTest {

    private static final PasswordHistoryRule RULE = new PasswordHistoryRule();

    @ParameterizedTest
    @CsvSource({"1, 1", "6, 6", "25, 25", ", 6"})
    void ruleAcceptsANumberFrom1To25AndDefaultsTo6(String value, Integer number) {
        assertThat(RULE.parse(value)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "26", "-1", "six", ""})
    void refusesABadNumberWhenItIsSaved(String value) {
        assertThatExceptionOfType(PasswordPolicyConfigException.class).isThrownBy(() -> RULE.parse(value));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "99, 25", "6, 6"})
    void readsStoredNumberOfKeycloakAsNearestValidNumber(String value, Integer number) {
        var read = new Object[1];
        realm(() -> read[0] = RULE.parse(value)).getPasswordPolicy();

        assertThat(read[0]).isEqualTo(number);
    }

    @Test
    void refusesNothingBeforeThereIsAnAccount() {
        assertThat(RULE.check(new PasswordCandidate(null, null, null, "baru", "apa saja")))
                .isNull();
    }

    @Test
    void errorCountsThePasswordsBeforeTheCurrentPassword() {
        assertThat(PasswordHistoryRule.error(6).getMessage()).isEqualTo(PasswordHistoryRule.MESSAGE);
        assertThat(PasswordHistoryRule.error(6).getParameters()).containsExactly(5);
        assertThat(PasswordHistoryRule.error(1).getMessage()).isEqualTo(PasswordHistoryRule.MESSAGE_CURRENT_ONLY);
    }

    private static RealmModel realm(Runnable whileReading) {
        return Fakes.of(RealmModel.class, Map.of("getPasswordPolicy", args -> {
            whileReading.run();
            return PasswordPolicy.empty();
        }));
    }
}
