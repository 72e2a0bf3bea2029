package id.go.bappenas.sso.reset.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.notice.Guesses.About;
import id.go.bappenas.sso.notice.Guesses.Period;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    private final Milestones milestones =
            new Milestones(new ThrottleLimits(600, 600, 5, 3_600, 2, 3, 10, 10, 40, 30, 300, 5, 12, 40, 5, 3_600));

    @Test
    void atTheLimitAndAtEachDoublingBeyondItThereIsOne() {
        assertThat(LongStream.rangeClosed(0, 50).filter(count -> Milestones.isMilestone(count, 10)))
                .containsExactly(10L, 11L, 12L, 14L, 18L, 26L, 42L);
    }

    @Test
    void beforeAnyLimitNobodyIsTold() {
        assertThat(milestones.of(made(9, 9, 9), new Failures(9, 299))).isEmpty();
    }

    @Test
    void theTenthFailureOfANameIsForThePersonAndTheThirtiethForOfficersToo() {
        assertThat(milestones.of(made(1, 10, 1), new Failures(10, 10)))
                .containsExactly(new ReportDue(About.NAME, Period.HOUR, 10, true, false));
        assertThat(milestones.of(made(1, 30, 1), new Failures(30, 30)))
                .containsExactly(new ReportDue(About.NAME, Period.HOUR, 30, true, true));
    }

    @Test
    void manyTriesOfANikAreForOfficersAlone() {
        assertThat(milestones.of(made(10, 1, 10), new Failures(1, 10))).isEmpty();
        assertThat(milestones.of(made(30, 1, 30), new Failures(1, 30)))
                .containsExactly(new ReportDue(About.NIK, Period.HOUR, 30, false, true));
        assertThat(milestones.of(made(3, 1, 40), new Failures(1, 3)))
                .containsExactly(new ReportDue(About.NIK, Period.MONTH, 40, false, true));
    }

    @Test
    void ofTheHourAndTheMonthAtOnceThereIsOneReportAndOfficersAreAlwaysInIt() {
        assertThat(milestones.of(made(1, 40, 1), new Failures(30, 30)))
                .containsExactly(new ReportDue(About.NAME, Period.HOUR, 30, true, true));
        assertThat(milestones.of(made(1, 40, 1), new Failures(10, 10)))
                .containsExactly(new ReportDue(About.NAME, Period.MONTH, 40, true, true));
    }

    @Test
    void slowTriesOfANameAreForBoth() {
        assertThat(milestones.of(made(1, 40, 1), new Failures(2, 2)))
                .containsExactly(new ReportDue(About.NAME, Period.MONTH, 40, true, true));
    }

    @Test
    void manyFailuresOfManyNamesAreForOfficers() {
        assertThat(milestones.of(made(1, 1, 1), new Failures(1, 300)))
                .containsExactly(new ReportDue(About.REALM, Period.HOUR, 300, false, true));
    }

    private static IdentityTry made(long ofNik, long ofNameInMonth, long ofNikInMonth) {
        return new IdentityTry("name", "id 1", 1, ofNik, ofNameInMonth, ofNikInMonth, false, 0, List.of());
    }
}
