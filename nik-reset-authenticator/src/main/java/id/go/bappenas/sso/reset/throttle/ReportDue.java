package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.notice.Guesses;
import id.go.bappenas.sso.notice.Guesses.About;
import id.go.bappenas.sso.notice.Guesses.Period;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report about many tries. {@link ResetThrottle#tellsPerson} and {@link ResetThrottle#tellsOfficers} decide later whether a
 * mail goes out.
 *
 * @param person whether the report is for the account's owner
 * @param officers whether the report is for Pusdatin
 */
public record ReportDue(Guesses.About about, Guesses.Period period, long count, boolean person, boolean officers) {

    /**
     * The reports that a failed try makes due.
     *
     * @param failuresOfRealm failed tries of the realm in the window, including this try
     */
    static List<ReportDue> after(IdentityTry made, long failuresOfRealm, ThrottleLimits limits) {
        return Stream.of(
                        first(ofName(made.ofFailures(), limits), ofMonth(About.NAME, made.ofAccountInMonth(), limits)),
                        first(
                                forOfficers(About.NIK, made.ofNik(), limits.alarmAfter()),
                                ofMonth(About.NIK, made.ofNikInMonth(), limits)),
                        forOfficers(About.REALM, failuresOfRealm, limits.alarmAfterRealm()))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Selects one report, because one try can reach a milestone of the hour and of the month. The report of the hour has
     * priority, unless it is not for officers.
     */
    private static List<ReportDue> first(List<ReportDue> ofHour, List<ReportDue> ofMonth) {
        return ofHour.stream().anyMatch(ReportDue::officers) || ofMonth.isEmpty() ? ofHour : ofMonth;
    }

    private static List<ReportDue> ofName(long count, ThrottleLimits limits) {
        return isMilestone(count, limits.silentAfter()) || isMilestone(count, limits.alarmAfter())
                ? List.of(new ReportDue(
                        About.NAME, Period.HOUR, count, count >= limits.silentAfter(), count >= limits.alarmAfter()))
                : List.of();
    }

    /**
     * The reports of the month. The owner of a NIK gets no report: a reader of that mailbox could find out the NIK by trying
     * numbers under other names.
     */
    private static List<ReportDue> ofMonth(About about, long count, ThrottleLimits limits) {
        return isMilestone(count, limits.silentAfterMonth())
                ? List.of(new ReportDue(about, Period.MONTH, count, about == About.NAME, true))
                : List.of();
    }

    private static List<ReportDue> forOfficers(About about, long count, int limit) {
        return isMilestone(count, limit) ? List.of(new ReportDue(about, Period.HOUR, count, false, true)) : List.of();
    }

    /** Whether a count is the limit, or one, two, four … above it, so that a report that was not sent gets another chance. */
    static boolean isMilestone(long count, int limit) {
        return count == limit || (count > limit && Long.bitCount(count - limit) == 1);
    }
}
