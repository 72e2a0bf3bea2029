package id.go.bappenas.sso.support;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as a reader's clock shows it, with its zone: {@code 23 November 2026 pukul 11.40 WIB}. */
public record ClockTime(ZoneId zone, Locale locale) {

    public String format(Instant moment) {
        var pattern =
                "id".equals(locale.getLanguage()) ? "d MMMM uuuu 'pukul' HH.mm zzz" : "d MMMM uuuu 'at' HH:mm zzz";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(moment);
    }
}
