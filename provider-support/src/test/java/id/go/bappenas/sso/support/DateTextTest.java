package id.go.bappenas.sso.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "1985-03-17, 1985-03-17",
        "17/03/1985, 1985-03-17",
        "17-03-1985, 1985-03-17",
        "7/3/1985, 1985-03-07",
        "05/04/1985, 1985-04-05",
        "29/02/2024, 2024-02-29"
    })
    void readsYearFirstOrDayFirst(String text, LocalDate date) {
        assertThat(DateText.parse(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/17/1985", "29/02/2023", "31-04-1985", "17/03/85", "17 Maret 1985", "", "31123"})
    void refusesOtherFormatsAndImpossibleDays(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }
}
