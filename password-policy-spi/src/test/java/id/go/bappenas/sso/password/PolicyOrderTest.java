package id.go.bappenas.sso.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.models.PasswordPolicy;

class PolicyOrderTest {

    @Test
    void orderIsThatOfThePolicyString() {
        assertThat(PasswordRule.ids(
                        "character-mix(8) and passwordHistory(6) and no-personal-data and hashAlgorithm (argon2)"))
                .containsExactly("character-mix", "passwordHistory", "no-personal-data", "hashAlgorithm");
    }

    @Test
    void realmWithoutPoliciesHasNoIds() {
        assertThat(PasswordRule.idsInOrder(PasswordPolicy.empty())).isEmpty();
    }
}
