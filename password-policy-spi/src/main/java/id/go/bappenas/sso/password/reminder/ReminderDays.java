package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.password.expiry.RealmExpiry;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which reminder is due, without Keycloak: the one nearest to the expiry whose time has come. Those before it are stale by
 * then, sent or not. A reminder comes at the time of day at which the password expires.
 *
 * @param days before the expiry
 */
record ReminderDays(PasswordExpiry rule, List<Integer> days) {

    static ReminderDays of(RealmExpiry expiry) {
        return new ReminderDays(expiry.rule(), expiry.mailDays());
    }

    /** Empty once the password has expired, and for a time that was before the password itself. */
    Optional<Integer> due(Instant chosen, Instant now) {
        if (rule.isExpired(chosen, now)) {
            return Optional.empty();
        }
        return days.stream()
                .filter(day -> {
                    var time = time(chosen, day);
                    return time.isAfter(chosen) && !time.isAfter(now);
                })
                .min(Comparator.naturalOrder());
    }

    private Instant time(Instant chosen, int day) {
        return rule.expires(chosen).atZone(rule.zone()).minusDays(day).toInstant();
    }
}
