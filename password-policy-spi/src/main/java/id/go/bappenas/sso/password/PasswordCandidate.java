package id.go.bappenas.sso.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * A password that a rule judges.
 *
 * @param user whose password it is to be, {@code null} before there is an account
 * @param username the name of an account to be made, {@code null} where there is a user
 */
public record PasswordCandidate(
        KeycloakSession session, RealmModel realm, UserModel user, String username, String password) {

    /** Without the password: it may land in a log. */
    @Override
    public String toString() {
        return "PasswordCandidate";
    }
}
