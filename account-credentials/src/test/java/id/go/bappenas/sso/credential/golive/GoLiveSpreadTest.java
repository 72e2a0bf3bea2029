package id.go.bappenas.sso.credential.golive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoLiveSpreadTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");

    @ParameterizedTest
    @CsvSource({
        "2026-12-07, 1, 2, 2026-12-10, 2026-12-11",
        "2026-12-07, 4, 17, 2026-12-10, 2027-01-01",
        "2026-12-09, 1, 2, 2026-12-14, 2026-12-15",
        "2026-12-12, 1, 4, 2026-12-15, 2026-12-18",
        "2026-12-07, 26, 127, 2026-12-10, 2027-06-04",
    })
    void daysAreTheWorkingDaysOfTheWeeksFromTheFourthDayOn(
            LocalDate date, int weeks, int number, LocalDate first, LocalDate last) {
        var days = GoLiveSpread.of(date, weeks, JAKARTA).days();

        assertThat(days).hasSize(number).startsWith(first).endsWith(last).isSorted();
        assertThat(days)
                .allMatch(day -> day.isBefore(date.plusWeeks(weeks)))
                .extracting(LocalDate::getDayOfWeek)
                .doesNotContain(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 27, 1000})
    void refusesOtherNumbersOfWeeks(int weeks) {
        assertThatThrownBy(() -> GoLiveSpread.of(MONDAY, weeks, JAKARTA)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 3_000, 100_000})
    void noDayHasMoreThanThePromisedShare(int people) {
        for (var weeks = 1; weeks <= GoLiveSpread.MOST_WEEKS; weeks++) {
            var spread = GoLiveSpread.of(MONDAY, weeks, JAKARTA);
            var days = IntStream.range(0, people)
                    .mapToObj(number -> spread.day(
                            number % 2 == 0
                                    ? new UUID(0x5EED_4000L + number, 0x8000_0000_0000_0000L + number).toString()
                                    : "f:2d1c7f0e-8f1a-4b07-9d5c-0a2f4f5d9c11:pegawai." + number))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

            assertThat(days.values()).as("%d weeks", weeks).allMatch(number -> number <= spread.promised(people));
        }
    }

    @Test
    void promisedShareIsTheEvenShareAndFiveTimesItsRoot() {
        assertThat(GoLiveSpread.of(MONDAY, 4, JAKARTA).promised(1_700)).isEqualTo(150);
        assertThat(GoLiveSpread.of(MONDAY, 4, JAKARTA).promised(0)).isZero();
    }

    @Test
    void expiryAfterTheDayOfGoingLiveStays() {
        var spread = GoLiveSpread.of(MONDAY, 4, JAKARTA);
        var midnight = Instant.parse("2026-12-07T17:00:00Z");

        assertThat(spread.expires("budi", midnight)).isEqualTo(midnight);
        assertThat(spread.expires("budi", midnight.minusMillis(1)))
                .isEqualTo(spread.day("budi").atTime(6, 0).atZone(JAKARTA).toInstant())
                .isEqualTo(spread.expires("budi", Instant.EPOCH));
        assertThat(GoLiveSpread.of(MONDAY, 4, ZoneId.of("Asia/Jayapura")).expires("budi", midnight.minusMillis(1)))
                .as("in Jayapura it is the next day")
                .isEqualTo(midnight.minusMillis(1));
    }
}
