package id.go.bappenas.sso.password.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.policy.PasswordPolicyConfigException;

class MaxAgeMonthsPolicyProviderTest {

    private final MaxAgeMonthsPolicyProvider provider = new MaxAgeMonthsPolicyProvider();

    @ParameterizedTest
    @CsvSource({", 3", "1, 1", "' 6 ', 6", "120, 120"})
    void monthsFrom1To120AreTaken(String value, int months) {
        assertThat(provider.parseConfig(value)).isEqualTo(months);
    }

    @Test
    void noPasswordIsRefused() {
        assertThat(provider.validate("siti", "")).isNull();
        assertThat(provider.validate(null, null, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "121", "-3", "3.5", "tiga", "undefined"})
    void anythingElseIsRefusedAndSaysWhatIsAllowed(String value) {
        assertThatThrownBy(() -> provider.parseConfig(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("whole number from 1 to 120")
                .hasMessageContaining("bilangan bulat 1 sampai 120");
    }
}
