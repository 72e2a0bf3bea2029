package id.go.bappenas.sso.credential.temporary;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The end of a password that was disowned: a random one, which is shown to no person, takes its place. The one that ends goes into
 * the history as after any change. The random one takes no place there, costs a wrong guess as much time as others do, and has
 * lapsed at once, so that no token is given while it stands.
 */
public final class EndedPassword {

    /** The shortest that a mark may have: over before the transaction is. */
    private static final Duration LIFETIME = Duration.ofMillis(1);

    private EndedPassword() {}

    /**
     * Ends the current password, in the caller's transaction.
     *
     * @return whether there was one that lies here; what a directory has cannot be ended so
     */
    public static boolean write(KeycloakSession session, RealmModel realm, UserModel person) {
        if (TemporaryPassword.written(person).isEmpty()) {
            return false;
        }
        var random = RandomPassword.mint(candidate -> true).orElseThrow();
        PasswordWrite.begin(session, realm, person, ChangePath.DISOWNED);
        if (!MintedPassword.storeHere(session, realm, person, random)) {
            return false;
        }
        TemporaryPassword.mark(session, realm, person, LIFETIME);
        return true;
    }

    /** Whether the current password was ended, and no other one has been set since. */
    public static boolean isCurrent(UserModel person) {
        return TemporaryPassword.deadline(person)
                .filter(deadline -> TemporaryPassword.written(person)
                        .map(written -> Instant.ofEpochMilli(written).plus(LIFETIME))
                        .filter(deadline::equals)
                        .isPresent())
                .isPresent();
    }
}
