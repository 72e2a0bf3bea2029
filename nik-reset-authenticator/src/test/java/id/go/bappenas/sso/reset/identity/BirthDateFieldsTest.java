package id.go.bappenas.sso.reset.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDateFieldsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @ParameterizedTest
    @CsvSource({"17, 3, 1985", "17, 03, 1985", "' 17 ', ' 3', '1985 '", "１７, '\u00A03\u200B', '\u202A1985\u202C'"})
    void readsThreeFields(String day, String month, String year) {
        var fields = typed(day, month, year);

        assertThat(fields.date(TODAY))
                .hasValueSatisfying(date -> assertThat(date.date()).isEqualTo(LocalDate.of(1985, 3, 17)));
        assertThat(fields.errors(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', birthDay=resetBirthDateMissing",
        "3, 17, 1985, birthMonth=resetBirthDateSwapped",
        "32, 3, 1985, birthDay=resetBirthDayInvalid",
        "17, 13, 1985, birthMonth=resetBirthMonthInvalid",
        "0, 3, 1985, birthDay=resetBirthDayInvalid",
        "17, 3, 85, birthYear=resetBirthYearInvalid",
        "17, '', '', birthMonth=resetBirthMonthInvalid birthYear=resetBirthYearInvalid",
        "-1, 3, 1985, birthDay=resetBirthDayInvalid",
        "017, 3, 1985, birthDay=resetBirthDayInvalid",
        "١٧, 3, 1985, birthDay=resetBirthDayInvalid",
        "31, 2, 1985, birthDay=resetBirthDateInvalid",
        "29, 2, 1985, birthDay=resetBirthDateInvalid",
        "31, 12, 1899, birthYear=resetBirthDateInvalid",
        "30, 11, 2026, birthYear=resetBirthDateInvalid"
    })
    void namesEachFaultAtItsField(String day, String month, String year, String faults) {
        var fields = typed(day, month, year);

        assertThat(fields.date(TODAY)).isEmpty();
        assertThat(fields.errors(TODAY).stream()
                        .map(fault -> fault.getField() + "=" + fault.getMessage())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(faults);
        assertThat(fields.shown()).isEqualTo(Map.of("birthDay", day, "birthMonth", month, "birthYear", year));
    }

    @Test
    void readsTheDateOfASingleField() {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("birthDate", "1985-03-17");
        var fields = BirthDateFields.of(posted);

        assertThat(fields.date(TODAY)).isPresent();
        assertThat(fields.shown()).isEqualTo(Map.of("birthDay", "17", "birthMonth", "3", "birthYear", "1985"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"１７-０３-１９８５", "17–03–1985", "\uFEFF17-03-1985\u00A0", "17\u200B-03-1985\r\n"})
    void pastedDateOfASingleFieldIsCleaned(String typed) {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("birthDate", typed);

        assertThat(BirthDateFields.of(posted).date(TODAY))
                .hasValueSatisfying(date -> assertThat(date.date()).isEqualTo(LocalDate.of(1985, 3, 17)));
    }

    private static BirthDateFields typed(String day, String month, String year) {
        var posted = new MultivaluedHashMap<String, String>();
        posted.putSingle("birthDay", day);
        posted.putSingle("birthMonth", month);
        posted.putSingle("birthYear", year);
        return BirthDateFields.of(posted);
    }
}
