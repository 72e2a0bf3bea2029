package id.go.bappenas.sso.employee.temporary;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Hashes of random passwords: the realm's algorithm with one iteration. Iterations make guessing dear where people choose;
 * more than 90 random bits need no such help. Keycloak hashes anew with all iterations when such a password is first used.
 */
public final class SinglePass {

    private static final int ITERATIONS = 1;
    private static final Map<String, Integer> USUAL = new ConcurrentHashMap<>();

    private SinglePass() {}

    static PasswordCredentialModel hash(KeycloakSession session, RealmModel realm, String password) {
        return provider(session, realm.getPasswordPolicy().getHashAlgorithm()).encodedCredential(password, ITERATIONS);
    }

    /** After a wrong guess: whoever measures learns not that the password is a minted one. */
    public static void makeUp(KeycloakSession session, RealmModel realm, PasswordCredentialModel stored, String guess) {
        var data = stored.getPasswordCredentialData();
        if (data.getHashIterations() == ITERATIONS) {
            var provider = provider(session, data.getAlgorithm());
            var missing = usual(
                            provider,
                            data.getAlgorithm(),
                            realm.getPasswordPolicy().getHashIterations())
                    - ITERATIONS;
            if (missing > 0) {
                provider.encodedCredential(guess, missing);
            }
        }
    }

    /** What an algorithm makes of a policy's number, its own default for instance, shows in what it makes. */
    private static int usual(PasswordHashProvider provider, String algorithm, int policy) {
        return USUAL.computeIfAbsent(algorithm + " " + policy, any -> provider.encodedCredential(algorithm, policy)
                .getPasswordCredentialData()
                .getHashIterations());
    }

    private static PasswordHashProvider provider(KeycloakSession session, String algorithm) {
        return Optional.ofNullable(algorithm)
                .map(name -> session.getProvider(PasswordHashProvider.class, name))
                .orElseGet(() -> session.getProvider(PasswordHashProvider.class));
    }
}
