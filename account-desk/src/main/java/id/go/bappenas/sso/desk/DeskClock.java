package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.support.ClockTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.keycloak.common.util.Time;

/** Moments and days of a view's JSON, as a reader's clock and calendar show them. */
public final class DeskClock {

    private final ZoneId zone;
    private final Locale locale;

    DeskClock(ZoneId zone, Locale locale) {
        this.zone = zone;
        this.locale = locale;
    }

    /** @param moment ISO 8601 in UTC */
    public String at(String moment) {
        return new ClockTime(zone, locale).format(Instant.parse(moment));
    }

    /** Whole days since a moment. */
    public long days(String moment) {
        return ChronoUnit.DAYS.between(
                Instant.parse(moment).atZone(zone).toLocalDate(),
                Instant.ofEpochMilli(Time.currentTimeMillis()).atZone(zone).toLocalDate());
    }

    /**
     * The day of a moment.
     *
     * @param moment ISO 8601 in UTC
     */
    public String dayAt(String moment) {
        return day(Instant.parse(moment).atZone(zone).toLocalDate().toString());
    }

    /** @param day ISO 8601, {@code 2026-11-30} */
    public String day(String day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(LocalDate.parse(day));
    }
}
