package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.notice.Guesses.About;
import id.go.bappenas.sso.notice.Guesses.Period;
import java.util.List;
import java.util.stream.Stream;

/** At which counts a report is due. */
record Milestones(ThrottleLimits limits) {

    List<ReportDue> of(IdentityTry made, Failures failures) {
        return Stream.of(
                        first(name(failures.ofAccount()), month(About.NAME, made.ofAccountInMonth())),
                        first(
                                officers(About.NIK, made.ofNik(), limits.alarmAfter()),
                                month(About.NIK, made.ofNikInMonth())),
                        officers(About.REALM, failures.ofRealm(), limits.alarmAfterRealm()))
                .flatMap(List::stream)
                .toList();
    }

    /** One try can be a milestone of the hour and of the month. The hour says more, unless it is not for officers. */
    private static List<ReportDue> first(List<ReportDue> ofHour, List<ReportDue> ofMonth) {
        return ofHour.stream().anyMatch(ReportDue::officers) || ofMonth.isEmpty() ? ofHour : ofMonth;
    }

    private List<ReportDue> name(long count) {
        return isMilestone(count, limits.silentAfter()) || isMilestone(count, limits.alarmAfter())
                ? List.of(new ReportDue(
                        About.NAME, Period.HOUR, count, count >= limits.silentAfter(), count >= limits.alarmAfter()))
                : List.of();
    }

    /** A NIK's owner is not told: who reads that mailbox could find the NIK by trying it under other names. */
    private List<ReportDue> month(About about, long count) {
        return isMilestone(count, limits.silentAfterMonth())
                ? List.of(new ReportDue(about, Period.MONTH, count, about == About.NAME, true))
                : List.of();
    }

    private static List<ReportDue> officers(About about, long count, int limit) {
        return isMilestone(count, limit) ? List.of(new ReportDue(about, Period.HOUR, count, false, true)) : List.of();
    }

    /** At the limit and one, two, four … beyond it: a report that was not to be sent at one of them may be at the next. */
    static boolean isMilestone(long count, int limit) {
        return count == limit || (count > limit && Long.bitCount(count - limit) == 1);
    }
}
