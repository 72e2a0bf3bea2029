package id.go.bappenas.sso.employee.temporary;

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
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.provider.ProviderFactory;

class LightHashTest {

    private static final int USUAL = 5;

    /** The realm's own, as Keycloak has it without configuration. */
    private final PasswordHashProvider usual = new Argon2PasswordHashProvider(
            Argon2Parameters.DEFAULT_VERSION,
            Argon2Parameters.DEFAULT_TYPE,
            Argon2Parameters.DEFAULT_HASH_LENGTH,
            Argon2Parameters.DEFAULT_MEMORY,
            USUAL,
            Argon2Parameters.DEFAULT_PARALLELISM,
            new Semaphore(1));

    /** What was asked of the realm's provider: numbers of iterations, -1 for its own. */
    private final List<Integer> computed = new ArrayList<>();

    private final RealmModel realm =
            Fakes.of(RealmModel.class, Map.of("getPasswordPolicy", any -> PasswordPolicy.empty()));

    @Test
    void anyArgon2KnowsAMintedPasswordAndWantsToHashItAnew() {
        var stored = LightHash.hash(session("argon2"), realm, "acak");

        assertThat(computed).as("the usual work").isEmpty();
        assertThat(stored.getPasswordCredentialData().getAlgorithm()).isEqualTo("argon2");
        assertThat(usual.verify("acak", stored)).isTrue();
        assertThat(usual.verify("tebakan", stored)).isFalse();
        assertThat(usual.policyCheck(PasswordPolicy.empty(), stored)).isFalse();
    }

    @Test
    void aWrongGuessAtItCostsAUsualHash() {
        var session = session("argon2");

        LightHash.makeUp(session, realm, LightHash.hash(session, realm, "acak"), "tebakan");

        assertThat(computed).containsExactly(-1);
    }

    @Test
    void aChosenPasswordNeedsNothingMore() {
        LightHash.makeUp(session("argon2"), realm, usual.encodedCredential("pilihan", -1), "tebakan");

        assertThat(computed).isEmpty();
    }

    @Test
    void anotherAlgorithmIsAskedForOneIteration() {
        var session = session("pbkdf2-sha512");
        var stored = LightHash.hash(session, realm, "acak");
        LightHash.makeUp(session, realm, stored, "tebakan");

        assertThat(computed).containsExactly(1, -1);
    }

    @Test
    void whereOneIterationIsUsualAWrongGuessNeedsNothingMore() {
        var stored = PasswordCredentialModel.createFromValues("pbkdf2-sha512", new byte[16], 1, "hash");
        var provider =
                Fakes.of(PasswordHashProvider.class, Map.of("policyCheck", any -> true, "encodedCredential", any -> {
                    throw new AssertionError("hashed");
                }));

        LightHash.makeUp(
                Fakes.of(KeycloakSession.class, Map.of("getProvider", any -> provider)), realm, stored, "tebakan");
    }

    /** @param algorithm of the realm */
    private KeycloakSession session(String algorithm) {
        var provider = Fakes.of(
                PasswordHashProvider.class,
                Map.of(
                        "encodedCredential",
                        arguments -> {
                            computed.add((int) arguments[1]);
                            return PasswordCredentialModel.createFromValues(
                                    algorithm, new byte[16], (int) arguments[1], "hash");
                        },
                        "policyCheck",
                        arguments ->
                                usual.policyCheck(PasswordPolicy.empty(), (PasswordCredentialModel) arguments[1])));
        var factory = Fakes.of(ProviderFactory.class, Map.of("getId", any -> algorithm));
        var factories = Fakes.of(KeycloakSessionFactory.class, Map.of("getProviderFactory", any -> factory));
        return Fakes.of(
                KeycloakSession.class,
                Map.of("getProvider", any -> provider, "getKeycloakSessionFactory", any -> factories));
    }
}
