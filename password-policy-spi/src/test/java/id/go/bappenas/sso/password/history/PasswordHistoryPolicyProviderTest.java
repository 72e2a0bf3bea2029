package id.go.bappenas.sso.password.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyConfigException;

class PasswordHistoryPolicyProviderTest {

    private static final PasswordHistoryPolicyProvider POLICY = new PasswordHistoryPolicyProvider(null);

    @ParameterizedTest
    @CsvSource({"1, 1", "6, 6", "25, 25", ", 6"})
    void theNumberIsAnInteger(String value, Integer number) {
        assertThat(POLICY.parseConfig(value)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "26", "-1", "six", ""})
    void aBadNumberIsRefusedWhenSaved(String value) {
        assertThatExceptionOfType(PasswordPolicyConfigException.class).isThrownBy(() -> POLICY.parseConfig(value));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "99, 25", "6, 6"})
    void whatKeycloakTookIsReadAsTheNearestGoodNumber(String value, Integer number) {
        var read = new Object[1];
        realm(() -> read[0] = POLICY.parseConfig(value)).getPasswordPolicy();

        assertThat(read[0]).isEqualTo(number);
    }

    @Test
    void whoIsNotThereYetHasNoHistory() {
        assertThat(POLICY.validate("baru", "apa saja")).isNull();
        assertThat(POLICY.validate(null, null, "apa saja")).isNull();
    }

    @Test
    void theErrorCountsThePasswordsBeforeTheCurrentOne() {
        assertThat(PasswordHistoryPolicyProvider.error(6).getMessage())
                .isEqualTo(PasswordHistoryPolicyProvider.MESSAGE);
        assertThat(PasswordHistoryPolicyProvider.error(6).getParameters()).containsExactly(5);
        assertThat(PasswordHistoryPolicyProvider.error(1).getMessage())
                .isEqualTo(PasswordHistoryPolicyProvider.MESSAGE_CURRENT_ONLY);
    }

    private static RealmModel realm(Runnable whileReading) {
        return Fakes.of(RealmModel.class, Map.of("getPasswordPolicy", args -> {
            whileReading.run();
            return PasswordPolicy.empty();
        }));
    }
}
