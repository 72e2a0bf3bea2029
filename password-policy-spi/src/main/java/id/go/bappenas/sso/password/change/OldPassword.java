package id.go.bappenas.sso.password.change;

import java.util.Set;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Without it, a desk left unlocked at a remembered session would be enough to take over the account. */
record OldPassword(RequiredActionContext context) {

    /** Not where it was typed just now, not from a mailed link, and not from people who have none. */
    boolean isAsked() {
        return !AuthenticatorUtil.isPasswordValidated(context.getAuthenticationSession())
                && !isFromLink(context)
                && context.getUser().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    static boolean isFromLink(RequiredActionContext context) {
        return context.getAuthenticationSession().getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) != null;
    }

    /**
     * Tries it and counts a failure as at sign-in: required actions are outside of Keycloak's own accounting.
     *
     * @return the error to record, {@code null} if it is right
     */
    String refusal(String password) {
        var session = context.getSession();
        var realm = context.getRealm();
        var user = context.getUser();
        var protector = session.getProvider(BruteForceProtector.class);
        var locked = AuthenticatorUtils.getDisabledByBruteForceEventError(protector, session, realm, user);
        if (locked != null) {
            return locked;
        }
        if (user.credentialManager().isValid(UserCredentialModel.password(password))) {
            return null;
        }
        if (realm.isBruteForceProtected()) {
            protector.failedLogin(
                    realm, user, context.getConnection(), context.getUriInfo(), Set.of(PasswordCredentialModel.TYPE));
        }
        return Errors.INVALID_USER_CREDENTIALS;
    }
}
