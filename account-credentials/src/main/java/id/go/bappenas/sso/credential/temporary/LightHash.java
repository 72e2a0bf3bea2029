package id.go.bappenas.sso.credential.temporary;

import id.go.bappenas.sso.support.keycloak.LocalPasswords;
import java.util.Optional;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Hashes random passwords with the realm's algorithm and the least work. Work protects passwords that people choose; more
 * than 90 random bits do not need it. Keycloak hashes such a password again, with the realm's settings, when it is first
 * used.
 */
public final class LightHash {

    private LightHash() {}

    /** Hashes a random password. */
    public static PasswordCredentialModel hash(KeycloakSession session, RealmModel realm, String password) {
        var provider = provider(session, realm.getPasswordPolicy().getHashAlgorithm());
        return LocalPasswords.leastWork(provider).encodedCredential(password, LocalPasswords.ITERATIONS);
    }

    /** Does the work of a normal hash after a wrong guess, so response time does not reveal a generated password. */
    public static void makeUp(KeycloakSession session, RealmModel realm, PasswordCredentialModel stored, String guess) {
        var data = stored.getPasswordCredentialData();
        if (data.getHashIterations() == LocalPasswords.ITERATIONS) {
            var policy = realm.getPasswordPolicy();
            var provider = provider(session, data.getAlgorithm());
            if (!provider.policyCheck(policy, stored)) {
                provider.encodedCredential(guess, policy.getHashIterations());
            }
        }
    }

    /** The default provider for {@code null} and for an algorithm without a provider. */
    private static PasswordHashProvider provider(KeycloakSession session, String algorithm) {
        return Optional.ofNullable(algorithm)
                .map(name -> session.getProvider(PasswordHashProvider.class, name))
                .orElseGet(() -> session.getProvider(PasswordHashProvider.class));
    }
}
