package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "1985-07-09, 1985-07-09",
        "09-07-1985, 1985-07-09",
        "9-7-1985,   1985-07-09",
        "09/07/1985, 1985-07-09",
        "' 9/7/1985 ', 1985-07-09",
        "12/11/1985, 1985-11-12",
        "29-02-2000, 2000-02-29",
        "1985-7-9, 1985-07-09",
        "1985/07/09, 1985-07-09",
        "9 Juli 1985, 1985-07-09",
        "09-07-85, 1985-07-09",
        "9-Jul-85, 1985-07-09",
        "'Bandung, 09-07-1985', 1985-07-09",
        "1985-07-09 00:00:00, 1985-07-09",
        "1900-01-01, 1900-01-01",
        "2026-11-23, 2026-11-23"
    })
    void readsYearFirstOrDayFirst(String typed, LocalDate date) {
        assertThat(BirthDate.parse(typed, TODAY)).contains(new BirthDate(date));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "1985",
                "29-02-1985",
                "1985-02-29",
                "29/02/1900",
                "31-04-1985",
                "07/13/1985",
                "1985-13-07",
                "00-01-1985",
                "9 Juli 15",
                "9 Juli 45",
                "31 Februari 1985",
                "09-07/1985",
                "1899-12-31",
                "2026-11-24",
                "9999-01-01",
                "+1985-07-09",
                "-1985-07-09",
                "٠٩-٠٧-١٩٨٥",
                "09-07-1985<br>",
                "09-07-1985\r\nX: y"
            })
    void refusesOtherFormatsAndDaysOutsideTheRange(String typed) {
        assertThat(BirthDate.parse(typed, TODAY)).isEmpty();
    }

    @Test
    void checksTheRangeOfAGivenDate() {
        assertThat(BirthDate.of(LocalDate.of(1985, 7, 9), TODAY)).isPresent();
        assertThat(BirthDate.of(LocalDate.of(1899, 12, 31), TODAY)).isEmpty();
        assertThat(BirthDate.of(LocalDate.of(9999, 1, 1), TODAY)).isEmpty();
    }

    @Test
    void toStringHidesTheDate() {
        assertThat(new BirthDate(LocalDate.of(1985, 7, 9))).hasToString("BirthDate");
    }
}
