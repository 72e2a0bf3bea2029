package id.go.bappenas.sso.password.change;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Takes the time that trying a password takes, where there is none to be tried: nobody should tell from the time whether there
 * is such a person. As Keycloak's {@code AuthenticatorUtils.dummyHash}, which wants a running sign-in.
 */
public final class PretendedTry {

    private static final String PASSWORD = "SlightlyLongerDummyPassword";

    private PretendedTry() {}

    public static void make(KeycloakSession session, RealmModel realm) {
        var policy = realm.getPasswordPolicy();
        var algorithm = policy.getHashAlgorithm();
        var hash = algorithm == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, algorithm);
        hash.encodedCredential(PASSWORD, policy.getHashIterations());
    }
}
