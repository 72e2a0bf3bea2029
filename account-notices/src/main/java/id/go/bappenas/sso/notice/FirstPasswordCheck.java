package id.go.bappenas.sso.notice;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Whether a password is the first one of an account, of which there is no notice. It is not the first one if there was another one
 * before that was deleted.
 */
public final class FirstPasswordCheck {

    private FirstPasswordCheck() {}

    /** Call it before the write, for an account that has no password. */
    public static boolean isNext(KeycloakSession session, RealmModel realm, UserModel person) {
        return person.credentialManager()
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.PASSWORD_HISTORY)
                        .findAny()
                        .isEmpty()
                && !new AnnouncedPasswordRepository(session, realm).isKnown(person);
    }
}
