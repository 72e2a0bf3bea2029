package id.go.bappenas.sso.overview;

import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.Language;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.keycloak.models.RealmModel;

/** The texts of an overview for a reader, plain text. Moments are those of the realm's clock. */
public record OverviewText(Language language, ZoneId zone) {

    public static OverviewText of(RealmModel realm, Language language) {
        return new OverviewText(language, RealmTimeZone.of(realm));
    }

    /** The text of a code. */
    public String say(OverviewSection section, String code) {
        return section.words().say(language, code, List.of());
    }

    public String title(OverviewSection section) {
        return say(section, "title-" + section.topic().id());
    }

    /** A number with the language's marks, or a moment. */
    public String value(Object value) {
        if (value instanceof Instant moment) {
            return new ClockTime(zone, locale()).format(moment);
        }
        return NumberFormat.getIntegerInstance(locale()).format(value);
    }

    public String label(OverviewSection section, Bar bar) {
        return bar.label() instanceof LocalDate day
                ? DateTimeFormatter.ofPattern("d MMMM uuuu", locale()).format(day)
                : say(section, String.valueOf(bar.label()));
    }

    private Locale locale() {
        return Locale.forLanguageTag(language.tag());
    }
}
