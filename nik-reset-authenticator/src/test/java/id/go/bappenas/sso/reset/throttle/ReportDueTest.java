package id.go.bappenas.sso.reset.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.notice.Guesses.About;
import id.go.bappenas.sso.notice.Guesses.Period;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportDueTest {

    private static final ThrottleLimits LIMITS =
            new ThrottleLimits(600, 600, 5, 3_600, 2, 3, 10, 10, 40, 30, 300, 5, 12, 40, 5, 3_600);

    @Test
    void milestonesAreTheLimitAndEachDoublingBeyondIt() {
        assertThat(LongStream.rangeClosed(0, 50).filter(count -> ReportDue.isMilestone(count, 10)))
                .containsExactly(10L, 11L, 12L, 14L, 18L, 26L, 42L);
    }

    @Test
    void noReportIsDueBelowEachLimit() {
        assertThat(after(9, 9, 9, 9, 299)).isEmpty();
    }

    @Test
    void tenthFailureOfANameIsReportedToThePersonAndThirtiethToOfficersToo() {
        assertThat(after(10, 1, 10, 1, 10)).containsExactly(new ReportDue(About.NAME, Period.HOUR, 10, true, false));
        assertThat(after(30, 1, 30, 1, 30)).containsExactly(new ReportDue(About.NAME, Period.HOUR, 30, true, true));
    }

    @Test
    void manyTriesOfANikAreReportedToOfficersAlone() {
        assertThat(after(1, 10, 1, 10, 10)).isEmpty();
        assertThat(after(1, 30, 1, 30, 30)).containsExactly(new ReportDue(About.NIK, Period.HOUR, 30, false, true));
        assertThat(after(1, 3, 1, 40, 3)).containsExactly(new ReportDue(About.NIK, Period.MONTH, 40, false, true));
    }

    @Test
    void limitsOfHourAndMonthAtOnceMakeOneReportForOfficersToo() {
        assertThat(after(30, 1, 40, 1, 30)).containsExactly(new ReportDue(About.NAME, Period.HOUR, 30, true, true));
        assertThat(after(10, 1, 40, 1, 10)).containsExactly(new ReportDue(About.NAME, Period.MONTH, 40, true, true));
    }

    @Test
    void slowTriesOfANameAreReportedToPersonAndOfficers() {
        assertThat(after(2, 1, 40, 1, 2)).containsExactly(new ReportDue(About.NAME, Period.MONTH, 40, true, true));
    }

    @Test
    void manyFailuresOfManyNamesAreReportedToOfficers() {
        assertThat(after(1, 1, 1, 1, 300)).containsExactly(new ReportDue(About.REALM, Period.HOUR, 300, false, true));
    }

    private static List<ReportDue> after(
            long failures, long ofNik, long ofAccountInMonth, long ofNikInMonth, long failuresOfRealm) {
        var made =
                new IdentityTry("name", "id 1", failures, ofNik, ofAccountInMonth, ofNikInMonth, false, 0, List.of());
        return ReportDue.after(made, failuresOfRealm, LIMITS);
    }
}
