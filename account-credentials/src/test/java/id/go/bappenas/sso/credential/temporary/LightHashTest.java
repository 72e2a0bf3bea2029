package id.go.bappenas.sso.credential.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2Parameters;
import org.keycloak.crypto.hash.Argon2PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

class LightHashTest {

    private static final int USUAL = 5;

    /** The realm's hash provider with Keycloak's default settings. */
    private static final class Usual extends Argon2PasswordHashProvider {

        /** Iterations of each call; -1 stands for the provider's own number. */
        private final List<Integer> computed = new ArrayList<>();

        Usual() {
            super(
                    Argon2Parameters.DEFAULT_VERSION,
                    Argon2Parameters.DEFAULT_TYPE,
                    Argon2Parameters.DEFAULT_HASH_LENGTH,
                    Argon2Parameters.DEFAULT_MEMORY,
                    USUAL,
                    Argon2Parameters.DEFAULT_PARALLELISM,
                    new Semaphore(1));
        }

        @Override
        public PasswordCredentialModel encodedCredential(String password, int iterations) {
            computed.add(iterations);
            return super.encodedCredential(password, iterations);
        }
    }

    private final Usual usual = new Usual();

    private final RealmModel realm =
            Fakes.of(RealmModel.class, Map.of("getPasswordPolicy", any -> PasswordPolicy.empty()));

    @Test
    void eachArgon2VerifiesALightHashAndRenewsIt() {
        var stored = LightHash.hash(session(usual), realm, "acak");

        assertThat(usual.computed).as("the usual work").isEmpty();
        assertThat(stored.getPasswordCredentialData().getAlgorithm()).isEqualTo("argon2");
        assertThat(usual.verify("acak", stored)).isTrue();
        assertThat(usual.verify("tebakan", stored)).isFalse();
        assertThat(usual.policyCheck(PasswordPolicy.empty(), stored)).isFalse();
    }

    @Test
    void wrongGuessAtALightHashCostsANormalHash() {
        var session = session(usual);

        LightHash.makeUp(session, realm, LightHash.hash(session, realm, "acak"), "tebakan");

        assertThat(usual.computed).containsExactly(-1);
    }

    @Test
    void wrongGuessAtAChosenPasswordCostsNoFurtherHash() {
        var stored = usual.encodedCredential("pilihan", -1);
        usual.computed.clear();

        LightHash.makeUp(session(usual), realm, stored, "tebakan");

        assertThat(usual.computed).isEmpty();
    }

    @Test
    void otherAlgorithmMakesOneIteration() {
        var computed = new ArrayList<Integer>();
        var session = session(Fakes.of(
                PasswordHashProvider.class,
                Map.of(
                        "encodedCredential",
                        arguments -> {
                            computed.add((int) arguments[1]);
                            return PasswordCredentialModel.createFromValues(
                                    "pbkdf2-sha512", new byte[16], (int) arguments[1], "hash");
                        },
                        "policyCheck",
                        any -> false)));
        var stored = LightHash.hash(session, realm, "acak");
        LightHash.makeUp(session, realm, stored, "tebakan");

        assertThat(computed).containsExactly(1, -1);
    }

    @Test
    void wrongGuessCostsNoFurtherHashWhereOneIterationIsNormal() {
        var stored = PasswordCredentialModel.createFromValues("pbkdf2-sha512", new byte[16], 1, "hash");
        var provider =
                Fakes.of(PasswordHashProvider.class, Map.of("policyCheck", any -> true, "encodedCredential", any -> {
                    throw new AssertionError("hashed");
                }));

        LightHash.makeUp(session(provider), realm, stored, "tebakan");
    }

    private static KeycloakSession session(PasswordHashProvider provider) {
        return Fakes.of(KeycloakSession.class, Map.of("getProvider", any -> provider));
    }
}
