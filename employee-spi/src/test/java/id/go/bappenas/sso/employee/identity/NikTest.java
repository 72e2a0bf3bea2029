package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3171010907850000",
                " 3171010907850000 ",
                "31.71.01.090785.0000",
                "3171 0109 0785 0000",
                "317101-090785-0000",
                "3171\u00A00109\u00A00785\u00A00000",
                "'3171010907850000",
                "=\"3171010907850000\"",
                "\u200E3171010907850000\u200F",
                "\uFEFF31710109\u200B07850000",
                "3171\u20090109\u202F0785\u20090000",
                "3171–0109—0785‒0000",
                "３１７１０１０９０７８５００００",
                "NIK: 3171010907850000",
                "NIK 3171010907850000",
                "No. KTP : 3171 0109 0785 0000",
                "31710109\n07850000"
            })
    void readsNikWithSeparators(String typed) {
        assertThat(Nik.parse(typed)).contains(new Nik("3171010907850000"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "317101090785000",
                "31710109078500000",
                "0171010907850000",
                "317101090785000O",
                "٣١٧١٠١٠٩٠٧٨٥٠٠٠٠",
                "3171010907850000<br>",
                "3171010907850000/"
            })
    void refusesNikWithoutSixteenDigits(String typed) {
        assertThat(Nik.parse(typed)).isEmpty();
    }

    @Test
    void toStringHidesTheNikAndLastFourIsSeparate() {
        assertThat(new Nik("3171010907851234")).hasToString("Nik");
        assertThat(new Nik("3171010907851234").lastFour()).isEqualTo("1234");
    }

    @ParameterizedTest
    @CsvSource({
        "3171010907850001, 1985-07-09, ''",
        "3171014907850001, 1985-07-09, ''",
        "3171010907050001, 2005-07-09, ''",
        "3171010907050001, 1905-07-09, ''",
        "3171010907850000, 1985-07-09, SERIAL_ZERO",
        "3171011007850001, 1985-07-09, DATE_DIFFERS",
        "3171010907860001, 1985-07-09, DATE_DIFFERS",
        "3171010908850001, 1985-07-09, DATE_DIFFERS",
        "3171018907850001, 1985-07-09, DATE_DIFFERS",
        "3171010000000001, 1985-07-09, DATE_DIFFERS",
        "3199010907850001, 1985-07-09, REGENCY_UNKNOWN",
        "9971010907850001, 1985-07-09, PROVINCE_UNKNOWN",
        "9171010907850001, 1985-07-09, ''",
        "5401010907850001, 1985-07-09, ''",
        "2099011007850000, 1985-07-09, PROVINCE_UNKNOWN DATE_DIFFERS SERIAL_ZERO"
    })
    void findsUnusualPartsOfANik(String nik, LocalDate birthDate, String findings) {
        assertThat(NikFinding.of(new Nik(nik), new BirthDate(birthDate)))
                .isEqualTo(Arrays.stream(findings.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(NikFinding::valueOf)
                        .collect(Collectors.toSet()));
    }
}
