package id.go.bappenas.sso.password.expiry;

import id.go.bappenas.sso.credential.golive.GoLiveSettings;
import id.go.bappenas.sso.credential.golive.GoLiveSpread;
import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.password.age.MaxAgeMonthsRule;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Computes when a password expires: the given number of calendar months after the day on which it was chosen, at the same time
 * of day. If that month has no such day, it expires on the month's last day. A password that is too old on the realm's day of
 * going live expires on a day of the spread instead.
 *
 * @param months at least 1
 * @param zone time zone of the calendar and the clock
 * @param mailDays days before the expiry on which a mail is due, in descending order; empty for no mails
 * @param spread of the passwords that were too old when the realm went live; empty if all expire by their own age
 */
public record PasswordExpiry(int months, ZoneId zone, List<Integer> mailDays, Optional<GoLiveSpread> spread) {

    /** Empty if the realm lacks the policy, or the required action that forces the change. */
    public static Optional<PasswordExpiry> of(RealmModel realm) {
        var action = realm.getRequiredActionProviderByAlias(PasswordExpiryRequiredAction.PROVIDER_ID);
        return action == null || !action.isEnabled() ? Optional.empty() : ofPolicy(realm);
    }

    /** The expiry for the required action itself; empty if the realm lacks the policy. */
    static Optional<PasswordExpiry> ofPolicy(RealmModel realm) {
        var months = MaxAgeMonthsRule.months(realm);
        if (months.isEmpty()) {
            return Optional.empty();
        }
        var config = new ExpiryConfig(realm.getRequiredActionConfigByAlias(PasswordExpiryRequiredAction.PROVIDER_ID));
        return Optional.of(new PasswordExpiry(
                months.getAsInt(), RealmTimeZone.of(realm), config.mailDays(), new GoLiveSettings(realm).spread()));
    }

    /** Whether the person's password has expired. */
    public static boolean isExpired(RealmModel realm, UserModel person) {
        return isExpired(realm, person, Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    static boolean isExpired(RealmModel realm, UserModel person, Instant now) {
        return of(realm)
                .flatMap(expiry -> chosen(person).filter(password -> expiry.isExpired(password, now)))
                .isPresent();
    }

    /**
     * The person's password; empty if the account has no password, or if it is in a directory that keeps the expiry to
     * itself. A local password of unknown age counts as old, as in Keycloak's own rule.
     */
    public static Optional<DatedPassword> chosen(UserModel person) {
        var directory = DirectoryPassword.of(person);
        var chosen = directory.isPresent()
                ? directory.map(DirectoryPassword::written).map(Instant::ofEpochMilli)
                : person.credentialManager()
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                        .map(password ->
                                Instant.ofEpochMilli(password.getCreatedDate() == null ? 0 : password.getCreatedDate()))
                        .findFirst();
        return chosen.map(moment -> new DatedPassword(person.getId(), moment));
    }

    /** When the person's password expires, as the reader's clock shows it; empty if it does not expire. */
    public static String until(RequiredActionContext context) {
        return of(context.getRealm())
                .flatMap(expiry -> chosen(context.getUser()).map(expiry::expires))
                .map(new ClockTime(
                        RealmTimeZone.of(context.getRealm()),
                        context.getSession().getContext().resolveLocale(context.getUser()))::format)
                .orElse("");
    }

    public Instant expires(DatedPassword password) {
        var own = password.chosen().atZone(zone).plusMonths(months).toInstant();
        return spread.map(days -> days.expires(password.userId(), own)).orElse(own);
    }

    public boolean isExpired(DatedPassword password, Instant now) {
        return !expires(password).isAfter(now);
    }

    /**
     * The due reminder, as its number of days before the expiry. Of the reminders whose time has come, the nearest to the
     * expiry counts; earlier reminders are out of date, sent or not. A reminder is due at the time of day at which the password
     * expires.
     *
     * @return empty if the password has expired, or if the time of the reminder was before the password was chosen
     */
    public Optional<Integer> dueReminder(DatedPassword password, Instant now) {
        if (isExpired(password, now)) {
            return Optional.empty();
        }
        return mailDays.stream()
                .filter(day -> {
                    var time = expires(password).atZone(zone).minusDays(day).toInstant();
                    return time.isAfter(password.chosen()) && !time.isAfter(now);
                })
                .min(Comparator.naturalOrder());
    }

    /** Whether the password has less than 24 hours left; it may be of tomorrow's date then. */
    public boolean isLastDay(DatedPassword password, Instant now) {
        return now.isAfter(expires(password).minus(1, ChronoUnit.DAYS));
    }

    /** Number of midnights between now and the expiry: 0 on the last day, negative after that day. */
    public long daysLeft(DatedPassword password, Instant now) {
        return ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), expires(password).atZone(zone).toLocalDate());
    }
}
