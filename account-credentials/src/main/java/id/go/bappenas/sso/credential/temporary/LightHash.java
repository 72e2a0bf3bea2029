package id.go.bappenas.sso.credential.temporary;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2Parameters;
import org.keycloak.crypto.hash.Argon2PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Hashes of random passwords: the realm's algorithm with the least work. Work makes guessing dear where people choose; more than
 * 90 random bits need no such help. Keycloak hashes anew, as the realm wants it, when such a password is first used.
 */
public final class LightHash {

    private static final int ITERATIONS = 1;
    /** KiB: RFC 9106, 3.1 wants eight for each lane. */
    private static final int MEMORY = 8;

    private static final int LANES = 1;
    private static final PasswordHashProvider ARGON2 = new Argon2PasswordHashProvider(
            Argon2Parameters.DEFAULT_VERSION,
            Argon2Parameters.DEFAULT_TYPE,
            Argon2Parameters.DEFAULT_HASH_LENGTH,
            MEMORY,
            ITERATIONS,
            LANES,
            // A bound on what takes microseconds bounds nothing.
            new Semaphore(Integer.MAX_VALUE));

    private LightHash() {}

    static PasswordCredentialModel hash(KeycloakSession session, RealmModel realm, String password) {
        var provider = provider(session, realm.getPasswordPolicy().getHashAlgorithm());
        var light = provider instanceof Argon2PasswordHashProvider ? ARGON2 : provider;
        return light.encodedCredential(password, ITERATIONS);
    }

    /** After a wrong guess, all the work of a usual hash: whoever measures learns not that the password is a minted one. */
    public static void makeUp(KeycloakSession session, RealmModel realm, PasswordCredentialModel stored, String guess) {
        var data = stored.getPasswordCredentialData();
        if (data.getHashIterations() == ITERATIONS) {
            var policy = realm.getPasswordPolicy();
            var provider = provider(session, data.getAlgorithm());
            if (!provider.policyCheck(policy, stored)) {
                provider.encodedCredential(guess, policy.getHashIterations());
            }
        }
    }

    /** The default one for {@code null}, and where the algorithm is gone. */
    private static PasswordHashProvider provider(KeycloakSession session, String algorithm) {
        return Optional.ofNullable(algorithm)
                .map(name -> session.getProvider(PasswordHashProvider.class, name))
                .orElseGet(() -> session.getProvider(PasswordHashProvider.class));
    }
}
