package id.go.bappenas.sso.password.history;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.PolicyValue;
import id.go.bappenas.sso.support.keycloak.StoredPolicy;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;
import org.keycloak.tracing.TracingProvider;
import org.keycloak.utils.KeycloakSessionUtil;

record PasswordHistoryPolicyProvider(KeycloakSession session) implements PasswordPolicyProvider {

    /** Its parameter: how many passwords before the current one are refused. */
    static final String MESSAGE = "invalidPasswordRecentMessage";

    static final String MESSAGE_CURRENT_ONLY = "invalidPasswordCurrentMessage";

    static final int FEWEST = 1;
    static final int MOST = 25;
    static final int DEFAULT = 6;

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        if (user == null) {
            return null;
        }
        int places = realm.getPasswordPolicy().getPolicyConfig(PasswordPolicy.PASSWORD_HISTORY_ID);
        return isOneOf(hashes(user, places), password) ? error(places) : null;
    }

    private List<StoredHash> hashes(UserModel user, int places) {
        var current = user.credentialManager().getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE);
        var before =
                ChosenPasswords.of(user)
                        .newest(ChosenPasswords.beside(TemporaryPassword.isTemporary(user), places))
                        .stream();
        return Stream.concat(current, before)
                .map(stored -> StoredHash.of(session, stored))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isOneOf(List<StoredHash> hashes, String password) {
        // Keycloak's argon2 asks the thread for its session, and that one for the tracer. A session makes providers on
        // demand and is not meant for several threads: what they need is made here.
        session.getProvider(TracingProvider.class);
        return HashChecks.onThisMachine().any(hashes, hash -> inSession(() -> hash.matches(password)));
    }

    private boolean inSession(BooleanSupplier check) {
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

    /** Asked before there is an account: nothing was chosen before. */
    @Override
    public PolicyError validate(String username, String password) {
        return null;
    }

    /** Keycloak's own rule took any number: one that a realm has from there must not stop it from loading. */
    @Override
    public Object parseConfig(String value) {
        if (StoredPolicy.isBeingRead()) {
            return Math.max(FEWEST, Math.min(MOST, stored(value)));
        }
        return PolicyValue.wholeNumber(value, "number of passwords", "jumlah password", FEWEST, MOST, DEFAULT);
    }

    private int stored(String value) {
        Integer number = parseInteger(value, DEFAULT);
        return number;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
