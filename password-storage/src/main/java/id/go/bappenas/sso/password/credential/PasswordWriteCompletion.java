package id.go.bappenas.sso.password.credential;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import java.time.Duration;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.UserModel;

/**
 * Completes a {@link PasswordWrite} right before the commit: marks a temporary password, trims the history, and calls the
 * listeners. Keycloak 26.7.4 marks a temporary password only by the required action {@code UPDATE_PASSWORD}, which it adds
 * before or after it writes the password, in the same transaction.
 */
final class PasswordWriteCompletion {

    private final PasswordWrite write;
    private final String personId;
    private final boolean isByPerson;
    private final boolean changeWasDue;
    private final boolean isTold;
    private final HistoryRetention retention;
    private final Duration temporaryLifetime;

    /**
     * Create it before the password is written.
     *
     * @param person as the credential provider got it
     * @param isFirst whether the account never had a password: listeners are not called then
     */
    PasswordWriteCompletion(
            PasswordWrite write,
            UserModel person,
            boolean isFirst,
            HistoryRetention retention,
            Duration temporaryLifetime) {
        this.write = write;
        this.personId = person.getId();
        this.isByPerson = isByPerson(write.session().getContext(), person);
        this.changeWasDue = ChangePath.isDue(person);
        // The first write of a transaction knows whether there was a password before, and calls the listeners for all.
        this.isTold = write.isFirstInSession() && !isFirst;
        this.retention = retention;
        this.temporaryLifetime = temporaryLifetime;
    }

    /** Whether the person is signed in, or is signing in, in this request. */
    private static boolean isByPerson(KeycloakContext context, UserModel person) {
        var signIn = context.getAuthenticationSession();
        return isSame(person, signIn == null ? null : signIn.getAuthenticatedUser())
                || isSame(person, context.getUser());
    }

    private static boolean isSame(UserModel person, UserModel other) {
        return other != null && other.getId().equals(person.getId());
    }

    /**
     * Whether the password is temporary. If the person makes a due change, the new password is not, even if the required action
     * is removed later.
     */
    static boolean isTemporary(boolean isByPerson, boolean changeWasDue, boolean changeIsDue) {
        return changeIsDue && !(isByPerson && changeWasDue);
    }

    void complete() {
        // The account or the password may have been deleted in this transaction.
        var person = write.session().users().getUserById(write.realm(), personId);
        if (person == null || TemporaryPassword.written(person).isEmpty()) {
            return;
        }
        // The bundle's own code marks a temporary password when it writes it, with another deadline.
        if (!TemporaryPassword.isTemporary(person) && isTemporary(isByPerson, changeWasDue, ChangePath.isDue(person))) {
            TemporaryPassword.mark(write.session(), write.realm(), person, temporaryLifetime);
        }
        var temporary = TemporaryPassword.isTemporary(person);
        retention.trim(person, temporary);
        if (isTold) {
            write.session().getKeycloakSessionFactory().publish(write.completed(person, temporary));
        }
    }
}
