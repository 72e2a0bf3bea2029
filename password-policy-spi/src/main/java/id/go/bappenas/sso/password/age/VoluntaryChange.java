package id.go.bappenas.sso.password.age;

import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Tells a change that a person chose to make from one that has to be made. */
final class VoluntaryChange {

    private static final String CHANGE = RequiredAction.UPDATE_PASSWORD.name();

    private VoluntaryChange() {}

    /**
     * Keycloak asks the policies in all cases alike. Not voluntary are: a temporary or expired password (required action of
     * the user), Lupa Password and mailed actions (required action of the authentication session), and a password set by
     * somebody else, such as the help desk through the Admin API.
     *
     * @param session the running authentication session, {@code null} outside of one
     * @param actor who is signed in, {@code null} if that is nobody
     */
    static boolean isMade(UserModel user, AuthenticationSessionModel session, UserModel actor) {
        return !isRequiredOf(user) && !isRequiredIn(session) && !isMadeByAnother(user, actor);
    }

    private static boolean isRequiredOf(UserModel user) {
        return user.getRequiredActionsStream().anyMatch(CHANGE::equals);
    }

    private static boolean isRequiredIn(AuthenticationSessionModel session) {
        // An action the client asked for by kc_action is a note of the session, and not among these.
        return session != null && session.getRequiredActions().contains(CHANGE);
    }

    private static boolean isMadeByAnother(UserModel user, UserModel actor) {
        return actor != null && !actor.getId().equals(user.getId());
    }
}
