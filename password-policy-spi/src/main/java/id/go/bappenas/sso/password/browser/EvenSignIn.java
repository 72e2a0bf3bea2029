package id.go.bappenas.sso.password.browser;

import id.go.bappenas.sso.password.timing.RefusalTime;
import id.go.bappenas.sso.support.keycloak.BruteForce;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.representations.idm.CredentialRepresentation;

/**
 * The sign-in page, on which each refused try takes one hash and is answered at a whole step of {@link RefusalTime}. Keycloak
 * computes a hash for a name of no account, and none for an account that is locked or has no password, or if no password was
 * typed: so time would tell which accounts exist.
 */
final class EvenSignIn extends UsernamePasswordForm {

    EvenSignIn(KeycloakSession session) {
        super(session);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        RefusalTime.begin(context.getSession());
        super.action(context);
        if (context.getStatus() != FlowStatus.SUCCESS) {
            RefusalTime.round(context.getSession());
        }
    }

    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form, boolean clearUser) {
        if (!willHash(context, user, form.getFirst(CredentialRepresentation.PASSWORD))) {
            BruteForce.dummyHash(context);
        }
        return super.validatePassword(context, user, form, clearUser);
    }

    /** Whether Keycloak compares that password with a stored one. An account that an administrator disabled is compared too. */
    private static boolean willHash(AuthenticationFlowContext context, UserModel user, String password) {
        return password != null
                && !password.isEmpty()
                && BruteForce.lockError(context.getSession(), context.getRealm(), user) == null
                && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }
}
