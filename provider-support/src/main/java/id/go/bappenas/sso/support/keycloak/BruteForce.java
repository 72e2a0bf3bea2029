package id.go.bappenas.sso.support.keycloak;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Keycloak's protection against guessing, as its own authenticators use it. */
public final class BruteForce {

    private BruteForce() {}

    /** The error of a locked account, {@code null} if it is not locked. */
    public static String lockError(KeycloakSession session, RealmModel realm, UserModel user) {
        var protector = session.getProvider(BruteForceProtector.class);
        return AuthenticatorUtils.getDisabledByBruteForceEventError(protector, session, realm, user);
    }

    /** Does the work of one password hash of the realm. */
    public static void dummyHash(AuthenticationFlowContext context) {
        AuthenticatorUtils.dummyHash(context);
    }
}
