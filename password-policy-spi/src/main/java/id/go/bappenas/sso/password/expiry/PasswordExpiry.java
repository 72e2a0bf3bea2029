package id.go.bappenas.sso.password.expiry;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The rule itself, without Keycloak: a password expires at the same time of day, so many calendar months after the day on
 * which it was chosen; where that month has no such day, on its last day.
 *
 * @param months at least 1
 * @param zone whose calendar and clock count
 */
public record PasswordExpiry(int months, ZoneId zone) {

    public Instant expires(Instant chosen) {
        return chosen.atZone(zone).plusMonths(months).toInstant();
    }

    public boolean isExpired(Instant chosen, Instant now) {
        return !expires(chosen).isAfter(now);
    }

    /** Midnights between now and the expiry: 0 on the last day. Negative once that day is over. */
    public long daysLeft(Instant chosen, Instant now) {
        return ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), expires(chosen).atZone(zone).toLocalDate());
    }
}
