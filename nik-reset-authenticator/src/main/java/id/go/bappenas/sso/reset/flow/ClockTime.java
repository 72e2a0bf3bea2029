package id.go.bappenas.sso.reset.flow;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as people read it, with its zone: {@code 23 November 2026 12.05 WIB}. */
public final class ClockTime {

    private ClockTime() {}

    public static String text(Instant moment, ZoneId zone, Locale locale) {
        var pattern = "id".equals(locale.getLanguage()) ? "d MMMM yyyy HH.mm z" : "d MMMM yyyy HH:mm z";
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone));
    }
}
