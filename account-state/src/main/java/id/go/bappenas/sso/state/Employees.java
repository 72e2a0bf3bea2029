package id.go.bappenas.sso.state;

import id.go.bappenas.sso.support.TypedText;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Accounts of people, found by a typed user name. */
public final class Employees {

    private static final int LONGEST_USERNAME = 255;

    private Employees() {}

    /**
     * The account of a person; service accounts are not found.
     *
     * @param typed the user name, which is cleaned by {@link TypedText#identifier}
     */
    public static Optional<UserModel> named(KeycloakSession session, RealmModel realm, String typed) {
        var username = TypedText.identifier(typed);
        // PostgreSQL refuses a text with NUL.
        if (username.isBlank()
                || username.length() > LONGEST_USERNAME
                || username.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.ofNullable(session.users().getUserByUsername(realm, username))
                .filter(person -> person.getServiceAccountClientLink() == null);
    }
}
