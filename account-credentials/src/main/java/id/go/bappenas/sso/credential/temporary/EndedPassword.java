package id.go.bappenas.sso.credential.temporary;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Ends a disowned password by replacing it with a random one that is shown to no person. The ended password goes into the
 * history as after any change. The random one does not, costs a wrong guess as much time as any other password, and lapses
 * at once, so that no token is issued while it is stored.
 */
public final class EndedPassword {

    /** Over before the transaction ends. */
    private static final Duration LIFETIME = Duration.ofMillis(1);

    private EndedPassword() {}

    /**
     * Ends the current password, in the caller's transaction.
     *
     * @return whether it was ended; not if it is in a directory that is only read, refuses the random one or does not answer
     */
    public static boolean write(KeycloakSession session, RealmModel realm, UserModel person) {
        if (TemporaryPassword.written(person).isEmpty()
                || !PasswordPlace.of(session, realm, person).isWritable()) {
            return false;
        }
        var random = RandomPassword.generate(candidate -> true).orElseThrow();
        PasswordWrite.begin(session, realm, person, ChangePath.DISOWNED);
        try {
            GeneratedPassword.store(session, realm, person, random);
        } catch (ModelException e) {
            if (!person.isFederated()) {
                throw e;
            }
            // The directory refused it or did not answer. What else belongs to "Bukan saya" is done nevertheless.
            return false;
        }
        TemporaryPassword.mark(session, realm, person, LIFETIME);
        return true;
    }

    /** Whether the password was ended and no other one has been set since. */
    public static boolean isCurrent(UserModel person) {
        return TemporaryPassword.deadline(person)
                .filter(deadline -> TemporaryPassword.written(person)
                        .map(written -> Instant.ofEpochMilli(written).plus(LIFETIME))
                        .filter(deadline::equals)
                        .isPresent())
                .isPresent();
    }
}
