package id.go.bappenas.sso.password.credential;

import id.go.bappenas.sso.password.history.PasswordHistory;
import java.time.Duration;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserModel;

/**
 * The part of the history that a realm's rules need.
 *
 * @param places the number of {@code passwordHistory}, 0 without that rule
 * @param youngerThan passwords written after this moment are kept for Keycloak's {@code passwordAge}; in milliseconds since
 *     1970, {@link Long#MAX_VALUE} without that rule
 */
record HistoryRetention(int places, long youngerThan) {

    static HistoryRetention of(PasswordPolicy policy, long now) {
        int days = policy.getPasswordAgeInDays();
        return new HistoryRetention(
                Math.max(0, policy.getExpiredPasswords()),
                days > 0 ? now - Duration.ofDays(days).toMillis() : Long.MAX_VALUE);
    }

    /**
     * Whether the realm has a history rule. Without a rule the history is not changed: if an administrator removes the rule for
     * an hour, it still has the passwords that it needs.
     */
    boolean isAskedFor() {
        return places > 0 || youngerThan != Long.MAX_VALUE;
    }

    void trim(UserModel user, boolean temporary) {
        if (isAskedFor()) {
            PasswordHistory.of(user).trim(PasswordHistory.beside(temporary, places), youngerThan);
        }
    }
}
