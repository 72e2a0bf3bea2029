package id.go.bappenas.sso.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.policy.PasswordPolicyProviderFactory;

class PolicyFactoryTest {

    @ParameterizedTest
    @CsvSource({
        "character-mix, int, 8",
        "no-personal-data, , ",
        "no-context-words, String, ''",
        "max-age-months, int, 3",
        "min-age-hours, int, 24",
        "passwordHistory, int, 6"
    })
    void everyPolicyIsRegisteredWithItsKindOfValue(String id, String configType, String defaultValue) {
        var policy = ours().stream()
                .filter(factory -> factory.getId().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(policy.getConfigType()).isEqualTo(configType);
        assertThat(policy.getDefaultConfigValue()).isEqualTo(defaultValue);
    }

    @ParameterizedTest
    @MethodSource("ours")
    void itsHelpIsShownInTheAdminConsole(PolicyFactory policy) {
        assertThat(ResourceBundle.getBundle("theme-resources.messages.messages_en")
                        .getString("passwordPoliciesHelp." + policy.getId()))
                .isNotBlank();
        assertThat(policy.getDisplayName()).isNotBlank();
        assertThat(policy.isMultiplSupported()).isFalse();
        assertThat(policy.getOperationalInfo()).containsKey("Version");
    }

    @Test
    void noTwoHaveTheSameId() {
        assertThat(ours()).extracting(PolicyFactory::getId).doesNotHaveDuplicates();
    }

    static List<PolicyFactory> ours() {
        // Keycloak's own stand in the same list, and some of them do not load without a server.
        return ServiceLoader.load(PasswordPolicyProviderFactory.class).stream()
                .filter(provider -> PolicyFactory.class.isAssignableFrom(provider.type()))
                .map(provider -> (PolicyFactory) provider.get())
                .toList();
    }
}
