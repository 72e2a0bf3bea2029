package id.go.bappenas.sso.reset.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.employee.identity.BirthDate;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1985-03-17",
                "17-03-1985",
                "17/03/1985",
                "17-3-1985",
                " 1985-03-17 ",
                "1985.03.17",
                "17 Maret 1985"
            })
    void readsBirthDateInEachFormat(String typed) {
        assertThat(date(typed))
                .hasValueSatisfying(date -> assertThat(date.date()).isEqualTo(LocalDate.of(1985, 3, 17)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "03/17/1985",
                "1985-02-29",
                "2026-11-24",
                "1899-12-31",
                "85-03-17",
                "17-03-1985-",
                "0017-03-1985"
            })
    void refusesBirthDateInOtherFormatsAndOutsideTheRange(String typed) {
        assertThat(date(typed)).isEmpty();
    }

    @Test
    void acceptsTodayAsBirthDate() {
        assertThat(date("2026-11-23")).isPresent();
    }

    private static Optional<BirthDate> date(String typed) {
        return new BirthDateFields("", "", "", typed.strip()).date(TODAY);
    }
}
