package id.go.bappenas.sso.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A password that a rule checks.
 *
 * @param user owner of the password, {@code null} before the account exists
 * @param username user name of a future account, {@code null} if {@code user} is set
 */
public record PasswordCandidate(
        KeycloakSession session, RealmModel realm, UserModel user, String username, String password) {

    /** Leaves the password out, because the text may get into a log. */
    @Override
    public String toString() {
        return "PasswordCandidate";
    }
}
