package id.go.bappenas.sso.password.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.password.PasswordCandidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.policy.PasswordPolicyConfigException;

class MaxAgeMonthsRuleTest {

    private final MaxAgeMonthsRule rule = new MaxAgeMonthsRule();

    @ParameterizedTest
    @CsvSource({", 3", "1, 1", "' 6 ', 6", "120, 120"})
    void takesMonthsFrom1To120(String value, int months) {
        assertThat(rule.parse(value)).isEqualTo(months);
    }

    @Test
    void refusesNoPassword() {
        assertThat(rule.check(new PasswordCandidate(null, null, null, "siti", "")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "121", "-3", "3.5", "tiga", "undefined"})
    void refusesInvalidMonthsWithMessageAboutTheRange(String value) {
        assertThatThrownBy(() -> rule.parse(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("whole number from 1 to 120")
                .hasMessageContaining("bilangan bulat 1 sampai 120");
    }
}
