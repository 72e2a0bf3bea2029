package id.go.bappenas.sso.password.history;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.RuleRegistration;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.support.keycloak.StoredPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PolicyError;
import org.keycloak.tracing.TracingProvider;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Password policy {@code passwordHistory} in place of Keycloak's, which takes effect again if this module is removed. Refuses
 * the last passwords that a person chose (1 to 25, default 6, including the current one), and the current temporary password.
 * Source: the ministry's guide, "Alur Ubah Password Berkala", which forbids "5 (lima) password sebelumnya".
 */
public final class PasswordHistoryRule extends PasswordRule {

    /** Message key; its parameter is the number of refused passwords before the current password. */
    static final String MESSAGE = "invalidPasswordRecentMessage";

    static final String MESSAGE_CURRENT_ONLY = "invalidPasswordCurrentMessage";

    /** Made by Keycloak. */
    public PasswordHistoryRule() {
        super(PasswordPolicy.PASSWORD_HISTORY_ID);
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }

    /** Accepts each password of a future account. */
    @Override
    public PolicyError check(PasswordCandidate candidate) {
        if (candidate.user() == null) {
            return null;
        }
        int places = value(candidate.realm());
        var hashes = hashes(candidate.session(), candidate.user(), places);
        return isOneOf(candidate.session(), hashes, candidate.password()) ? error(places) : null;
    }

    private static List<StoredHash> hashes(KeycloakSession session, UserModel user, int places) {
        var current = user.credentialManager().getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE);
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

    static PolicyError error(int places) {
        return places == 1 ? new PolicyError(MESSAGE_CURRENT_ONLY) : new PolicyError(MESSAGE, places - 1);
    }

    /**
     * Reads a stored number of any size as the nearest valid number, because Keycloak's own rule allows any number and the
     * realm must still load.
     */
    @Override
    public Object parse(String value) {
        return StoredPolicy.isBeingRead() ? stored(value) : super.parse(value);
    }

    private int stored(String value) {
        var number = RuleRegistration.of(getId()).number();
        try {
            int places = value == null ? number.standard() : Integer.parseInt(value);
            return Math.max(number.least(), Math.min(number.most(), places));
        } catch (NumberFormatException e) {
            throw new PasswordPolicyConfigException("Not a valid number");
        }
    }
}
