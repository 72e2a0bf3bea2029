package id.go.bappenas.sso.credential.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class RandomPasswordTest {

    @Test
    void passwordHasEveryKindOfCharacterAndNoLookalikes() {
        for (int i = 0; i < 1_000; i++) {
            var password = RandomPassword.generate(any -> true).orElseThrow();
            assertThat(password)
                    .hasSize(RandomPassword.LENGTH)
                    .matches(".*[A-Z].*")
                    .matches(".*[a-z].*")
                    .matches(".*[0-9].*")
                    .matches(".*[^A-Za-z0-9].*")
                    .doesNotContainPattern("[0O1lI5S2Zz|`'\" ]");
        }
    }

    @Test
    void passwordsDiffer() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 10_000; i++) {
            assertThat(seen.add(RandomPassword.generate(any -> true).orElseThrow()))
                    .isTrue();
        }
    }

    @Test
    void passwordGrowsUntilTheRulesAreMet() {
        assertThat(RandomPassword.generate(password -> password.length() >= 30))
                .hasValueSatisfying(password -> assertThat(password).hasSize(32));
    }

    @Test
    void generatesNoPasswordForRulesThatRefuseAll() {
        assertThat(RandomPassword.generate(password -> false)).isEmpty();
    }
}
