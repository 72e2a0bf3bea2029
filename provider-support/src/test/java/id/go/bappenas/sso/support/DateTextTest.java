package id.go.bappenas.sso.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    private static final LocalDate MAY_17 = LocalDate.of(1990, 5, 17);

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
    @ValueSource(
            strings = {
                "17 Mei 1990",
                "17 MEI 1990",
                "17-Mei-1990",
                "17/Mei/1990",
                "17. Mei 1990",
                "17Mei1990",
                "17 May 1990",
                "17-May-1990",
                "May 17, 1990",
                "May 17th, 1990",
                "17th May 1990",
                "17 V 1990",
                "1990 Mei 17",
                "17.05.1990",
                "17.5.1990",
                "17 05 1990",
                "17 - 05 - 1990",
                "17–05–1990",
                "17/05/1990.",
                "1990/05/17",
                "1990.05.17",
                "1990-5-17",
                "17051990",
                "19900517",
                "1990-05-17 00:00:00",
                "1990-05-17T00:00:00",
                "1990-05-17T00:00:00.000Z",
                "17/05/1990 0:00",
                "17/05/1990 00.00.00",
                "17/05/1990 12:00:00 AM",
                "17 Mei 1990 07:30 WIB",
                "Bandung, 17-05-1990",
                "Bandung, 17 Mei 1990",
                "Kab. Bandung Barat / 17 Mei 1990",
                "Ma'rang, 17-5-1990",
                "Senin, 17 Mei 1990",
                "Jum’at 17 Mei 1990",
                "Thursday, May 17, 1990",
                "Bandung, Kamis 17 Mei 1990",
                "Tgl. 17 bulan Mei tahun 1990",
                "TMT 17-05-1990",
                "s.d. 17 Mei 1990",
                "s/d 17-05-1990",
                "'17/05/1990",
                "=\"17/05/1990\"",
                "\uFEFF17/05/1990\u00A0",
                "17\u200B/05/1990",
                "１７／０５／１９９０",
            })
    void readsWhatPeopleType(String text) {
        assertThat(DateText.parse(text)).contains(MAY_17);
    }

    @ParameterizedTest
    @CsvSource({
        "1, Januari January Jan I",
        "2, Februari Pebruari February Feb Peb",
        "3, Maret March Mar Mrt",
        "4, April Apr",
        "5, Mei May",
        "6, Juni June Jun",
        "7, Juli July Jul",
        "8, Agustus August Aug Agt Ags Agst Agust Agu Agus",
        "9, September Sept Sep IX",
        "10, Oktober October Okt Oct X",
        "11, November Nopember Nov Nop",
        "12, Desember December Des Dec XII"
    })
    void readsNamesOfMonths(int month, String names) {
        for (var name : names.split(" ")) {
            assertThat(DateText.parse("7 " + name + " 1985")).contains(LocalDate.of(1985, month, 7));
            assertThat(DateText.parse("07-" + name.toUpperCase(Locale.ROOT) + ".-1985"))
                    .contains(LocalDate.of(1985, month, 7));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "03/17/1985",
                "29/02/2023",
                "31-04-1985",
                "31 Februari 1990",
                "31 Feb 1990",
                "30.02.1990",
                "00/05/1990",
                "17/00/1990",
                "17/03/85",
                "17-Mei-90",
                "17 Mie 1990",
                "17 Mei",
                "Mei 1990",
                "1990",
                "",
                "-",
                "31123",
                "32991.0",
                "09-07/1985",
                "-1985-07-09",
                "+1985-07-09",
                "17/05/1990 - 18/05/1991",
                "17 Mei 1990 (KTP)",
                "1990-05-16T17:00:00.000Z",
                "1990-05-17T00:00:00+07:00x",
                "17051890",
                "19901317",
                "17 Mei 1990<br>",
            })
    void refusesOtherFormatsAndImpossibleDays(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "17-Mei-90, 1990-05-17",
        "17-May-90, 1990-05-17",
        "17 Mei '90, 1990-05-17",
        "17/05/90, 1990-05-17",
        "17.05.90, 1990-05-17",
        "17 Mei 05, 2005-05-17",
        "17/05/05, ",
        "17/05/31, ",
        "05/17/90, ",
        "90-05-17, ",
        "17 Mei 15, ",
        "29-Feb-90, ",
        "29-Feb-96, 1996-02-29"
    })
    void readsYearOfTwoDigitsIfOneDayIsLeft(String text, LocalDate date) {
        var parsed = DateText.parse(text, LocalDate.of(1946, 11, 29), LocalDate.of(2011, 11, 29));

        assertThat(parsed.orElse(null)).isEqualTo(date);
    }

    @Test
    void tellsDatesWhoseMonthMayBeTakenForTheDay() {
        assertThat(DateText.isDayFirst("05/06/1990")).isTrue();
        assertThat(DateText.isDayFirst("Bandung, 05.06.1990")).isTrue();
        assertThat(DateText.isDayFirst("1990-06-05")).isFalse();
        assertThat(DateText.isDayFirst("5 Juni 1990")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1/1/26, 2026-01-01",
        "31/12/26, 2026-12-31",
        "02-01-26, 2026-01-02",
        "28/02/27, 2027-02-28",
        "26/01/26, 2026-01-26",
        "31.12.99, 2099-12-31",
        "1 Jan '26, 2026-01-01",
        "01/01/2026, 2026-01-01",
        "2026-01-01, 2026-01-01",
        // In 2026 these may begin with the year.
        "26/01/27,",
        "27-11-30,",
        "25/12/26,",
        "31/02/26,",
        "12/31/26,",
        "1/1/6,",
    })
    void dayNearTodayMayHaveAYearOfTwoDigits(String text, LocalDate day) {
        assertThat(DateText.parseNear(text, LocalDate.of(2026, 11, 29))).isEqualTo(Optional.ofNullable(day));
    }

    @ParameterizedTest
    @CsvSource({
        "17/05/05, true",
        "26-01-27, true",
        "2 Maret 15, true",
        "1 Jan '26, true",
        "'Solok, 17-05-05', true",
        "31/02/26, false",
        "2 Marot 15, false",
        "17/05/1990, false",
        "2026-01-01, false",
        "besok, false"
    })
    void yearOfTwoDigitsIsTold(String text, boolean isShort) {
        assertThat(DateText.hasShortYear(text)).isEqualTo(isShort);
    }
}
