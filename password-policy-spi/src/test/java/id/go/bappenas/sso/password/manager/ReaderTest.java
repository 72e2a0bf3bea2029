package id.go.bappenas.sso.password.manager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.keycloak.policy.PolicyError;

class ReaderTest {

    @Test
    void anErrorBecomesASentence() {
        var words = new Properties();
        words.setProperty("terlaluPendek", "Minimal {0} karakter.");

        assertThat(new Reader(words, Locale.ENGLISH).sentence(new PolicyError("terlaluPendek", 8)))
                .isEqualTo("Minimal 8 karakter.");
    }

    @Test
    void aKeyWithoutWordsIsShownAsItIs() {
        assertThat(new Reader(new Properties(), Locale.ENGLISH).sentence(new PolicyError("asing")))
                .isEqualTo("asing");
    }
}
