package id.go.bappenas.sso.password.expiry;

import id.go.bappenas.sso.password.age.MaxAgeMonthsRule;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * When passwords expire: at the same time of day, so many calendar months after the day on which the password was chosen;
 * where that month has no such day, on its last day.
 *
 * @param months at least 1
 * @param zone whose calendar and clock count
 * @param mailDays on how many days before the expiry a mail is due, the most first; empty for never
 */
public record PasswordExpiry(int months, ZoneId zone, List<Integer> mailDays) {

    /** Empty where passwords do not expire: without the policy, or without the required action that forces the change. */
    public static Optional<PasswordExpiry> of(RealmModel realm) {
        var action = realm.getRequiredActionProviderByAlias(PasswordExpiryRequiredAction.PROVIDER_ID);
        return action == null || !action.isEnabled() ? Optional.empty() : ofPolicy(realm);
    }

    /** For the required action itself: empty without the policy. */
    static Optional<PasswordExpiry> ofPolicy(RealmModel realm) {
        var months = MaxAgeMonthsRule.months(realm);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        var config = new ExpiryConfig(realm.getRequiredActionConfigByAlias(PasswordExpiryRequiredAction.PROVIDER_ID));
        return Optional.of(new PasswordExpiry(months.getAsInt(), RealmTimeZone.of(realm), config.mailDays()));
    }

    /** Whether the person's local password has expired. */
    public static boolean isExpired(RealmModel realm, UserModel person) {
        return isExpired(realm, person, Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    static boolean isExpired(RealmModel realm, UserModel person, Instant now) {
        return of(realm)
                .flatMap(expiry -> chosen(person).filter(chosen -> expiry.isExpired(chosen, now)))
                .isPresent();
    }

    /**
     * When the local password was chosen; empty where there is none. A password of an unknown age counts as old, as in
     * Keycloak's own rule.
     */
    public static Optional<Instant> chosen(UserModel person) {
        return person.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(password ->
                        Instant.ofEpochMilli(password.getCreatedDate() == null ? 0 : password.getCreatedDate()))
                .findFirst();
    }

    public Instant expires(Instant chosen) {
        return chosen.atZone(zone).plusMonths(months).toInstant();
    }

    public boolean isExpired(Instant chosen, Instant now) {
        return !expires(chosen).isAfter(now);
    }

    /**
     * Which reminder is due, by its days before the expiry: the one nearest to the expiry whose time has come. Those before it
     * are stale by then, sent or not. A reminder comes at the time of day at which the password expires.
     *
     * @return empty once the password has expired, and for a time that was before the password itself
     */
    public Optional<Integer> dueReminder(Instant chosen, Instant now) {
        if (isExpired(chosen, now)) {
            return Optional.empty();
        }
        return mailDays.stream()
                .filter(day -> {
                    var time = expires(chosen).atZone(zone).minusDays(day).toInstant();
                    return time.isAfter(chosen) && !time.isAfter(now);
                })
                .min(Comparator.naturalOrder());
    }

    /** Midnights between now and the expiry: 0 on the last day. Negative once that day is over. */
    public long daysLeft(Instant chosen, Instant now) {
        return ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), expires(chosen).atZone(zone).toLocalDate());
    }
}
