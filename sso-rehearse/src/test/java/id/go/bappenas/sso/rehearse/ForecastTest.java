package id.go.bappenas.sso.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalDate LIVE = LocalDate.parse("2026-12-07");

    @ParameterizedTest
    @CsvSource({
        "2024-01-01T08:00, 2026-12-07, true",
        "2026-09-06T08:00, 2026-12-07, true",
        "2026-09-07T23:59, 2026-12-07, true",
        "2026-09-08T00:00, 2026-12-08, false",
        "2026-11-30T10:00, 2027-02-28, false"
    })
    void passwordThatIsTooOldIsForcedOnTheDayOfGoingLiveAndAnotherOneOnItsOwnDay(
            String chosen, LocalDate day, boolean overdue) {
        var account = Accounts.of("siti", chosen);

        assertThat(Forecast.of(LIVE, 0, 3, JAKARTA).atOnce(account)).isEqualTo(day);
        assertThat(Forecast.of(LIVE, 0, 3, JAKARTA).spread(account)).isEqualTo(day);
        assertThat(Forecast.of(LIVE, 4, 3, JAKARTA).isOverdue(account)).isEqualTo(overdue);
        if (overdue) {
            assertThat(Forecast.of(LIVE, 4, 3, JAKARTA).spread(account)).isBetween("2026-12-10", "2027-01-01");
        } else {
            assertThat(Forecast.of(LIVE, 4, 3, JAKARTA).spread(account)).isEqualTo(day);
        }
    }

    @Test
    void histogramLeavesOutPeopleWhoseAgeOfPasswordDoesNotDecide() {
        var forecast = Forecast.of(LIVE, 0, 3, JAKARTA);

        var days = forecast.histogramAtOnce(List.of(
                Accounts.of("budi", "2026-01-01T08:00"),
                Accounts.of("siti", "2026-01-01T08:00"),
                Accounts.of("agus", "2026-10-05T08:00"),
                Accounts.disabled("lama"),
                Accounts.asked("baru"),
                Accounts.withoutPassword("tamu")));

        assertThat(days.days()).containsExactly(Map.entry(LIVE, 2L), Map.entry(LocalDate.parse("2027-01-05"), 1L));
        assertThat(days.busiest()).isEqualTo("2026-12-07");
        assertThat(days.share()).isEqualTo(66.7);
        assertThat(days.weeks().days()).containsEntry(LocalDate.parse("2027-01-04"), 1L);
    }

    @Test
    void emptyRealmHasNoBusiestDay() {
        var days = Forecast.of(LIVE, 4, 3, JAKARTA).histogramSpread(List.of());

        assertThat(days.busiest()).isEqualTo("-");
        assertThat(days.share()).isZero();
    }
}
