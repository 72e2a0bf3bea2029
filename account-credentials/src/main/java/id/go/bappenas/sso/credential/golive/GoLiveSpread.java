package id.go.bappenas.sso.credential.golive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * Spreads the passwords that are too old on the day of going live over the working days of some weeks. Without it all their
 * owners would have to change at their first sign-in.
 *
 * <p>A password whose own expiry is not after that day expires on another day instead, at 06.00. The day depends on the user id
 * alone: the days get even shares, and each computation gives the same day. A password that expires after the day of going live
 * keeps its expiry, and so does each password that is chosen from then on.
 *
 * <p>The class needs no class of Keycloak, because {@code sso rehearse} uses it outside the server.
 *
 * @param date the day of going live, in this zone
 * @param zone time zone of the calendar and the clock
 * @param days the days from Monday to Friday on which passwords expire, in order; at least two
 */
public record GoLiveSpread(LocalDate date, ZoneId zone, List<LocalDate> days) {

    /** Greatest number of weeks. */
    public static final int MOST_WEEKS = 26;

    /** A day of going live that is further ahead is a mistake: until then no old password would expire. */
    public static final int MOST_DAYS_AHEAD = 92;

    /** No password expires on the day of going live and the two days after it, so that there is time for a mail. */
    private static final int NOTICE_DAYS = 3;

    private static final LocalTime TIME = LocalTime.of(6, 0);
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public GoLiveSpread {
        days = List.copyOf(days);
    }

    /**
     * @param weeks 1 to 26; no password expires later than so many weeks after the day of going live
     * @throws IllegalArgumentException if the weeks are out of these bounds
     */
    public static GoLiveSpread of(LocalDate date, int weeks, ZoneId zone) {
        if (weeks < 1 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("weeks of a spread: " + weeks);
        }
        return new GoLiveSpread(
                date,
                zone,
                date.plusDays(NOTICE_DAYS)
                        .datesUntil(date.plusWeeks(weeks))
                        .filter(day -> !WEEKEND.contains(day.getDayOfWeek()))
                        .toList());
    }

    /** The last day of the weeks of a spread, whether a working day or not. */
    public static LocalDate lastDay(LocalDate date, int weeks) {
        return date.plusWeeks(weeks).minusDays(1);
    }

    /** When the user's password expires, if it would expire at this moment without a spread. */
    public Instant expires(String userId, Instant own) {
        return isOverdue(own) ? day(userId).atTime(TIME).atZone(zone).toInstant() : own;
    }

    /** Whether the day of going live or an earlier day is that of the expiry. */
    private boolean isOverdue(Instant own) {
        return own.isBefore(firstOwnDay().atStartOfDay(zone).toInstant());
    }

    /** The first day on which passwords expire by their own age. */
    public LocalDate firstOwnDay() {
        return date.plusDays(1);
    }

    /** The day on which an overdue password of this user expires. */
    public LocalDate day(String userId) {
        return days.get((int) Long.remainderUnsigned(hash(userId), days.size()));
    }

    private static long hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var hash = 0L;
            for (var index = 0; index < Long.BYTES; index++) {
                hash = hash << Byte.SIZE | digest[index] & 0xFF;
            }
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The promised share: the most overdue passwords of a day, for so many overdue passwords. It is the even share and five
     * times its square root, which is five standard deviations: one realm in 10,000 has a day above it. {@code sso rehearse}
     * counts the days of the real people before.
     */
    public long promised(long overdue) {
        var share = (double) overdue / days.size();
        return (long) Math.ceil(share + 5 * Math.sqrt(share));
    }
}
