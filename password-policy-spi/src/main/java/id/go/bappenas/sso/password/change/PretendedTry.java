package id.go.bappenas.sso.password.change;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Does the work that trying a password is, where there is none to be tried: time should not tell whether there is such a person.
 * As Keycloak's {@code AuthenticatorUtils.dummyHash}, which wants a running sign-in.
 */
public final class PretendedTry {

    private PretendedTry() {}

    /**
     * Of a name of no account, or of one that cannot be tried.
     *
     * @param name as it was typed
     */
    public static void make(KeycloakSession session, RealmModel realm, String name, String guess) {
        OldPasswordTries.pretend(session, realm, name);
        hash(session, realm, guess);
    }

    /** Where the try was counted, and refused. */
    public static void hash(KeycloakSession session, RealmModel realm, String guess) {
        var policy = realm.getPasswordPolicy();
        var algorithm = policy.getHashAlgorithm();
        var hash = algorithm == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, algorithm);
        hash.encodedCredential(guess, policy.getHashIterations());
    }
}
