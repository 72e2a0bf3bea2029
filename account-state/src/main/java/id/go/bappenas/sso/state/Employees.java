package id.go.bappenas.sso.state;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.support.TypedText;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Accounts of people, found by a typed user name. */
public final class Employees {

    private static final int LONGEST_USERNAME = 255;

    private static final int RETRY_SECONDS = 60;

    private Employees() {}

    /**
     * The account of a person, found as {@link #named} finds it.
     *
     * @throws ProblemException 404 for an unknown user name; 503 while a directory does not answer that the person comes from or
     *     that may know the name
     */
    public static UserModel required(KeycloakSession session, RealmModel realm, String typed) {
        var person = named(session, realm, typed);
        if (DirectoryOutages.isOutOfReach(realm, person)) {
            throw directoryUnavailable();
        }
        return person.orElseThrow(() -> ProblemException.of(404, "employee-unknown"));
    }

    /** The answer while a directory does not answer: 503, to be tried again in a minute. */
    public static ProblemException directoryUnavailable() {
        return ProblemException.later(503, "directory-unavailable", RETRY_SECONDS);
    }

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
