package id.go.bappenas.sso.password.browser;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Authenticator {@code auth-username-password-form} in place of Keycloak's, which comes back if this module is removed: see
 * {@link EvenSignIn}.
 */
public final class EvenSignInPage extends UsernamePasswordFormFactory implements OperationalInfo {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new EvenSignIn(session);
    }

    /** Before Keycloak's own, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }
}
