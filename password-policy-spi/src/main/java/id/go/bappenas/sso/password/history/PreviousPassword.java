package id.go.bappenas.sso.password.history;

import id.go.bappenas.sso.password.text.PasswordText;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The last password that a person chose before the current password. It is known only if the realm has a history rule, and only
 * for local passwords; a temporary password is never in the history.
 */
public final class PreviousPassword {

    private final StoredHash hash;

    private PreviousPassword(StoredHash hash) {
        this.hash = hash;
    }

    /** Empty if there is no previous password, or if the current password is older than the given time. */
    public static Optional<PreviousPassword> replacedWithin(Duration time, KeycloakSession session, UserModel user) {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .filter(current -> isYoungerThan(time, current))
                .findAny()
                .flatMap(current -> PasswordHistory.of(user).newest(1).stream().findAny())
                .flatMap(former -> StoredHash.of(session, former))
                .map(PreviousPassword::new);
    }

    private static boolean isYoungerThan(Duration time, CredentialModel current) {
        return current.getCreatedDate() != null
                && current.getCreatedDate() + time.toMillis() > Time.currentTimeMillis();
    }

    /** Computes a hash for each form of {@link PasswordText#compared}, until one matches. */
    public boolean matches(String candidate) {
        return PasswordText.compared(candidate).stream().anyMatch(hash::matches);
    }
}
