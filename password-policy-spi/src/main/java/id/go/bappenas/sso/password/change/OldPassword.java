package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.employee.action.MailedLink;
import java.util.Set;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.events.Errors;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Without it, a desk left unlocked at a remembered session would be enough to take over the account.
 *
 * @param isAsked not where it was typed just now, not from a mailed link, and not from people who have none
 */
record OldPassword(RequiredActionContext context, boolean isAsked) {

    static OldPassword of(RequiredActionContext context) {
        var asked = !AuthenticatorUtil.isPasswordValidated(context.getAuthenticationSession())
                && !MailedLink.isUsed(context)
                && context.getUser().credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
        return new OldPassword(context, asked);
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
        if (isRight(password)) {
            return null;
        }
        if (realm.isBruteForceProtected()) {
            protector.failedLogin(
                    realm, user, context.getConnection(), context.getUriInfo(), Set.of(PasswordCredentialModel.TYPE));
        }
        return Errors.INVALID_USER_CREDENTIALS;
    }

    /**
     * Not by {@code credentialManager().isValid}: where the hash is due for renewal, Keycloak 26.7.4 hashes the password it
     * was asked about anew after the transaction, and would put the old one back over the one chosen in it.
     */
    private boolean isRight(String password) {
        var credentials = context.getUser().credentialManager();
        return credentials
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                        .map(PasswordCredentialModel::createFromCredentialModel)
                        .anyMatch(stored -> matches(password, stored))
                || (context.getUser().isFederated() && credentials.isValid(UserCredentialModel.password(password)));
    }

    private boolean matches(String password, PasswordCredentialModel stored) {
        var algorithm = stored.getPasswordCredentialData().getAlgorithm();
        var hash = context.getSession().getProvider(PasswordHashProvider.class, algorithm);
        return hash != null && hash.verify(password, stored);
    }
}
