package id.go.bappenas.sso.password.history;

import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.text.PasswordText;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.tracing.TracingProvider;
import org.keycloak.utils.KeycloakSessionUtil;

/** Compares a new password with the current password and with the last passwords that a person chose. */
public final class RecentPasswords {

    private RecentPasswords() {}

    /**
     * Whether the password is the current one or one of the last.
     *
     * @param places number of passwords that are compared, the current one included
     */
    public static boolean contain(KeycloakSession session, UserModel user, int places, String password) {
        return isOneOf(session, hashes(session, user, places), password);
    }

    /** Whether the stored hash is one of this password. */
    public static boolean isHashOf(KeycloakSession session, CredentialModel stored, String password) {
        return StoredHash.of(session, stored)
                .filter(hash -> PasswordText.compared(password).stream().anyMatch(hash::matches))
                .isPresent();
    }

    private static List<StoredHash> hashes(KeycloakSession session, UserModel user, int places) {
        var current = Stream.concat(
                user.credentialManager().getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE),
                DirectoryPassword.of(user).flatMap(DirectoryPassword::hash).stream());
        var before =
                PasswordHistory.of(user)
                        .newest(PasswordHistory.beside(TemporaryPassword.isTemporary(user), places))
                        .stream();
        return Stream.concat(current, before)
                .map(stored -> StoredHash.of(session, stored))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isOneOf(KeycloakSession session, List<StoredHash> hashes, String password) {
        // Keycloak's argon2 gets the session from the thread, and the tracer from the session. A session creates
        // providers on demand and is not thread-safe, so the providers for the hashes are created here.
        session.getProvider(TracingProvider.class);
        var comparisons = PasswordText.compared(password).stream()
                .flatMap(form -> hashes.stream().map(hash -> new Comparison(hash, form)))
                .toList();
        return HashChecks.onThisMachine().any(comparisons, comparison -> inSession(session, comparison::matches));
    }

    private record Comparison(StoredHash hash, String form) {

        boolean matches() {
            return hash.matches(form);
        }

        /** Leaves the password out, because the text may get into a log. */
        @Override
        public String toString() {
            return "Comparison";
        }
    }

    private static boolean inSession(KeycloakSession session, BooleanSupplier check) {
        var before = KeycloakSessionUtil.setKeycloakSession(session);
        try {
            return check.getAsBoolean();
        } finally {
            KeycloakSessionUtil.setKeycloakSession(before);
        }
    }
}
