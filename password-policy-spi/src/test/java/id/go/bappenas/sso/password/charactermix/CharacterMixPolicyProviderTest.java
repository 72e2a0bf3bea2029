package id.go.bappenas.sso.password.charactermix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.policy.PasswordPolicyConfigException;

class CharacterMixPolicyProviderTest {

    private final CharacterMixPolicyProvider provider = new CharacterMixPolicyProvider(null);

    @Test
    void withoutConfigurationTheGuidesEightCharactersHold() {
        assertThat(provider.parseConfig(null)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "12, 12", "' 15 ', 15", "128, 128"})
    void aMinimumFrom8To128IsTaken(String value, int minimum) {
        assertThat(provider.parseConfig(value)).isEqualTo(minimum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "0", "-8", "129", "8.5", "delapan", "undefined", "99999999999"})
    void anythingElseIsRefusedAndSaysWhatIsAllowed(String value) {
        assertThatThrownBy(() -> provider.parseConfig(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("whole number from 8 to 128")
                .hasMessageContaining("bilangan bulat 8 sampai 128");
    }
}
