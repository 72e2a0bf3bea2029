package id.go.bappenas.sso.password.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.keycloak.policy.PolicyError;

class PolicyErrorMessagesTest {

    @Test
    void sentenceHasTheParametersOfTheError() {
        var words = new Properties();
        words.setProperty("terlaluPendek", "Minimal {0} karakter.");

        assertThat(new PolicyErrorMessages(words, Locale.ENGLISH).sentence(new PolicyError("terlaluPendek", 8)))
                .isEqualTo("Minimal 8 karakter.");
    }

    @Test
    void keyWithoutAMessageIsShownAsItIs() {
        assertThat(new PolicyErrorMessages(new Properties(), Locale.ENGLISH).sentence(new PolicyError("asing")))
                .isEqualTo("asing");
    }
}
