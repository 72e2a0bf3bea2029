package id.go.bappenas.sso.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id | Asia/Jakarta  | 23 November 2026 pukul 11.40 WIB",
                "en | Asia/Jakarta  | 23 November 2026 at 11:40 WIB",
                "id | Asia/Jayapura | 23 November 2026 pukul 13.40 WIT"
            })
    void momentIsFormattedInTheReadersLanguageWithItsZone(String language, String zone, String text) {
        assertThat(new ClockTime(ZoneId.of(zone), Locale.forLanguageTag(language))
                        .format(Instant.parse("2026-11-23T04:40:00Z")))
                .isEqualTo(text);
    }
}
