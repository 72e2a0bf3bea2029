package id.go.bappenas.sso.notice;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Whether a password is the first one that an account ever had: nobody is told of that one. A password that takes the place of
 * none is no first one if another one was there before and was deleted.
 */
public final class FirstPassword {

    private FirstPassword() {}

    /** To be asked before the write, for an account that has no password now. */
    public static boolean isNext(KeycloakSession session, RealmModel realm, UserModel person) {
        return person.credentialManager()
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.PASSWORD_HISTORY)
                        .findAny()
                        .isEmpty()
                && !new ToldPasswords(session, realm).isKnown(person);
    }
}
