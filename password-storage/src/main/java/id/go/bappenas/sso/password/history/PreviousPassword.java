package id.go.bappenas.sso.password.history;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.text.PasswordText;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The last password that a person chose before the current password. It is known only if the realm has a history rule,
 * and Keycloak wrote it; a temporary password is never in the history.
 */
public final class PreviousPassword {

    private final StoredHash hash;

    private PreviousPassword(StoredHash hash) {
        this.hash = hash;
    }

    /** Empty if there is no previous password, or if the current password is older than the given time. */
    public static Optional<PreviousPassword> replacedWithin(Duration time, KeycloakSession session, UserModel user) {
        return TemporaryPassword.written(user)
                .filter(written -> written + time.toMillis() > Time.currentTimeMillis())
                .flatMap(current -> PasswordHistory.of(user).newest(1).stream().findAny())
                .flatMap(former -> StoredHash.of(session, former))
                .map(PreviousPassword::new);
    }

    /** Computes a hash for each form of {@link PasswordText#compared}, until one matches. */
    public boolean matches(String candidate) {
        return PasswordText.compared(candidate).stream().anyMatch(hash::matches);
    }
}
