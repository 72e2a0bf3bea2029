package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.jpa.CreatedAccount;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Whether a password is the first password of an account, for which there is no notice. If an earlier password was deleted, the
 * next password is not the first.
 */
public final class FirstPasswordCheck {

    private FirstPasswordCheck() {}

    /** Call it before the write, for an account that has no password. */
    public static boolean isNext(KeycloakSession session, RealmModel realm, UserModel person) {
        return CreatedAccount.is(session, person.getId())
                || person.credentialManager()
                                .getStoredCredentialsByTypeStream(PasswordCredentialModel.PASSWORD_HISTORY)
                                .findAny()
                                .isEmpty()
                        && !new AnnouncedPasswordRepository(session, realm).isKnown(person);
    }
}
