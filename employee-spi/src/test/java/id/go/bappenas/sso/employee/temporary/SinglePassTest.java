package id.go.bappenas.sso.employee.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

class SinglePassTest {

    private static final int USUAL = 5;

    private final List<Integer> computed = new ArrayList<>();
    private final KeycloakSession session = session();
    private final RealmModel realm =
            Fakes.of(RealmModel.class, Map.of("getPasswordPolicy", any -> PasswordPolicy.empty()));

    @Test
    void aMintedPasswordIsHashedWithOneIteration() {
        var stored = SinglePass.hash(session, realm, "acak");

        assertThat(stored.getPasswordCredentialData().getHashIterations()).isEqualTo(1);
        assertThat(computed).containsExactly(1);
    }

    @Test
    void aWrongGuessAtItCostsAsManyIterationsAsAtAChosenOne() {
        var stored = SinglePass.hash(session, realm, "acak");
        SinglePass.makeUp(session, realm, stored, "tebakan");
        computed.clear();

        SinglePass.makeUp(session, realm, stored, "tebakan");

        assertThat(computed).as("beside the one of the comparison").containsExactly(USUAL - 1);
    }

    @Test
    void aChosenPasswordNeedsNothingMore() {
        SinglePass.makeUp(session, realm, hashed(USUAL), "tebakan");

        assertThat(computed).isEmpty();
    }

    private KeycloakSession session() {
        var provider = Fakes.of(PasswordHashProvider.class, Map.of("encodedCredential", arguments -> {
            var asked = (int) arguments[1];
            computed.add(asked);
            return hashed(asked == -1 ? USUAL : asked);
        }));
        return Fakes.of(KeycloakSession.class, Map.of("getProvider", any -> provider));
    }

    private static PasswordCredentialModel hashed(int iterations) {
        return PasswordCredentialModel.createFromValues("argon2", new byte[16], iterations, "hash");
    }
}
