package id.go.bappenas.sso.password.credential;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;

/**
 * What tells a temporary password from one that a person chose. Keycloak 26.7.4 says {@code temporary} nowhere but by the
 * required action {@code UPDATE_PASSWORD}, before or after it writes the password, in the same transaction.
 *
 * @param isThePerson whether the person is signed in, or about to sign in, in this very request
 * @param changeWasDue whether the required action was there before the write
 */
record Writer(boolean isThePerson, boolean changeWasDue) {

    static Writer of(KeycloakContext context, UserModel user) {
        var session = context.getAuthenticationSession();
        var signingIn = session == null ? null : session.getAuthenticatedUser();
        return new Writer(isSame(user, signingIn) || isSame(user, context.getUser()), isChangeDue(user));
    }

    /** A change that was due and is made by the person is a choice, even where the action is taken away only later. */
    boolean hasWrittenTemporary(boolean changeIsDue) {
        return changeIsDue && !(isThePerson && changeWasDue);
    }

    static boolean isChangeDue(UserModel user) {
        return user.getRequiredActionsStream().anyMatch(RequiredAction.UPDATE_PASSWORD.name()::equals);
    }

    private static boolean isSame(UserModel user, UserModel other) {
        return other != null && other.getId().equals(user.getId());
    }
}
