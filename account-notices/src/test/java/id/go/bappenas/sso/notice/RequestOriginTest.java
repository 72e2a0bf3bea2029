package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.support.ClockTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {

    private static final Instant MOMENT = Instant.parse("2026-11-23T04:40:00Z");

    @ParameterizedTest
    @CsvSource({"203.0.113.7, Firefox di Windows", "203.0.113.7,", ", Chrome", ","})
    void orderDetailsKeepAnOrigin(String address, String browser) {
        var origin = new RequestOrigin(MOMENT, address, browser);
        var details = new HashMap<String, String>();
        origin.write(details);

        assertThat(details).doesNotContainValue(null);
        assertThat(RequestOrigin.read(details)).isEqualTo(origin);
    }

    @Test
    void templatesGetAWordForAnUnknownAddress() {
        var clock = new ClockTime(ZoneId.of("Asia/Jakarta"), Locale.forLanguageTag("id"));

        assertThat(RequestOrigin.hidden(MOMENT).attributes(clock, "?"))
                .isEqualTo(Map.of("when", "23 November 2026 pukul 11.40 WIB", "origin", "?", "browser", ""));
    }
}
