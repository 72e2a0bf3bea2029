package id.go.bappenas.sso.employee.rest;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Finds people by what a request says. */
final class Employees {

    private static final int LONGEST_USERNAME = 255;

    private Employees() {}

    /** Empty for a name that nobody has, or a program. */
    static Optional<UserModel> named(KeycloakSession session, String username) {
        // PostgreSQL refuses a NUL in any text.
        if (username.isBlank()
                || username.length() > LONGEST_USERNAME
                || username.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                        session.users().getUserByUsername(session.getContext().getRealm(), username))
                .filter(person -> person.getServiceAccountClientLink() == null);
    }
}
