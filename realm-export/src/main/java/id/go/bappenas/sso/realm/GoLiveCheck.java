package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.credential.golive.GoLiveAttributes;
import id.go.bappenas.sso.credential.golive.GoLiveSpread;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Checks the spread of old passwords before a realm gets it. With a wrong value the server has no spread, and all old passwords
 * expire at once. Values that the live realm has already are not refused, so that a later {@code apply} with the same
 * environment works after the last day of the spread as well.
 */
public final class GoLiveCheck {

    private static final String ZONE = "ssoTimeZone";
    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Jakarta");

    private final JsonNode live;
    private final Clock clock;

    /** @param live representation of the realm; a missing node if the realm does not exist yet */
    public GoLiveCheck(JsonNode live, Clock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** What is wrong with the values of a realm file. An empty value leaves the live value, as in {@code apply}. */
    Optional<ApplyException> fault(JsonNode file) {
        return fault(
                wanted(file, GoLiveAttributes.DATE), wanted(file, GoLiveAttributes.WEEKS), zone(wanted(file, ZONE)));
    }

    /**
     * What is wrong with these values, as a usage error.
     *
     * @param date ISO date in this zone, or empty
     * @param weeks 0 to 26, or empty; 0 is no spread
     */
    public Optional<ApplyException> fault(String date, String weeks, ZoneId zone) {
        if (date.equals(dateIn(live)) && weeks.equals(weeksIn(live))) {
            return Optional.empty();
        }
        try {
            check(date, weeks, zone);
            return Optional.empty();
        } catch (ApplyException e) {
            return Optional.of(e);
        }
    }

    private void check(String date, String weeks, ZoneId zone) {
        Optional<LocalDate> day = date.isEmpty() ? Optional.empty() : Optional.of(date(date));
        int number = weeks.isEmpty() ? 0 : weeks(weeks);
        if (day.isEmpty() && number > 0) {
            throw ApplyException.usage(
                    "Pembagian password lama memerlukan tanggal mulai: isi juga SSO_GO_LIVE_DATE.",
                    "The spread of old passwords needs the day of going live: set SSO_GO_LIVE_DATE as well.");
        }
        if (day.isPresent() && weeks.isEmpty()) {
            throw ApplyException.usage(
                    "Pembagian password lama memerlukan jumlah minggu: isi juga SSO_GO_LIVE_WEEKS (0: tanpa pembagian).",
                    "The spread of old passwords needs the number of weeks: set SSO_GO_LIVE_WEEKS as well (0: no spread).");
        }
        if (day.isPresent() && number > 0) {
            checkTime(day.get(), number, LocalDate.now(clock.withZone(zone)));
            checkBegun(date + " " + number);
        }
    }

    private static void checkTime(LocalDate date, int weeks, LocalDate today) {
        LocalDate lastDay = GoLiveSpread.lastDay(date, weeks);
        if (lastDay.isBefore(today)) {
            throw ApplyException.usage(
                    "Pembagian password lama mulai " + date + " sudah berakhir pada " + lastDay
                            + ": semua password lama akan berakhir sekaligus. Periksa tahunnya (SSO_GO_LIVE_DATE).",
                    "The spread of old passwords from " + date + " on ended on " + lastDay
                            + ": all old passwords would expire at once. Check the year (SSO_GO_LIVE_DATE).");
        }
        if (date.isAfter(today.plusDays(GoLiveSpread.MOST_DAYS_AHEAD))) {
            throw ApplyException.usage(
                    "Hari mulai " + date + " lebih dari " + GoLiveSpread.MOST_DAYS_AHEAD
                            + " hari lagi. Pakai tanggal yang lebih dekat (SSO_GO_LIVE_DATE).",
                    "The day of going live, " + date + ", is more than " + GoLiveSpread.MOST_DAYS_AHEAD
                            + " days ahead. Use a nearer date (SSO_GO_LIVE_DATE).");
        }
    }

    private void checkBegun(String wanted) {
        String begun = attribute(live, GoLiveAttributes.BEGUN);
        if (!begun.isEmpty() && !begun.equals(wanted)) {
            throw ApplyException.usage(
                    "Pembagian password lama sudah berjalan dengan \"" + begun + "\" (atribut realm "
                            + GoLiveAttributes.BEGUN
                            + "); \"" + wanted + "\" tidak akan berlaku. Pakai tanggal dan minggu itu, atau hapus dulu"
                            + " atribut itu seperti dalam docs/operators/go-live.md, bagian 7.",
                    "The spread of old passwords has begun with \"" + begun + "\" (realm attribute "
                            + GoLiveAttributes.BEGUN + "); \""
                            + wanted + "\" would have no effect. Use that date and these weeks, or first delete that"
                            + " attribute as in docs/operators/go-live.md, section 7.");
        }
    }

    /** @throws ApplyException if the text is not a date such as 2026-12-07 */
    public static LocalDate date(String text) {
        return GoLiveAttributes.date(text)
                .orElseThrow(() -> ApplyException.usage(
                        "Hari mulai " + text + " bukan tanggal seperti 2026-12-07 (SSO_GO_LIVE_DATE).",
                        "The day of going live " + text + " is not a date such as 2026-12-07 (SSO_GO_LIVE_DATE)."));
    }

    /** @throws ApplyException if the text is not a number from 0 to 26 */
    public static int weeks(String text) {
        return GoLiveAttributes.weeks(text)
                .orElseThrow(() -> ApplyException.usage(
                        "Jumlah minggu " + text + " harus 0 sampai " + GoLiveSpread.MOST_WEEKS
                                + " (SSO_GO_LIVE_WEEKS).",
                        "The number of weeks " + text + " must be 0 to " + GoLiveSpread.MOST_WEEKS
                                + " (SSO_GO_LIVE_WEEKS)."));
    }

    /** The day of going live in a realm or realm file; empty without one. */
    public static String dateIn(JsonNode realm) {
        return attribute(realm, GoLiveAttributes.DATE);
    }

    /** The weeks of the spread in a realm or realm file; empty without a number. */
    public static String weeksIn(JsonNode realm) {
        return attribute(realm, GoLiveAttributes.WEEKS);
    }

    private String wanted(JsonNode file, String name) {
        String value = attribute(file, name);
        return value.isEmpty() ? attribute(live, name) : value;
    }

    private static String attribute(JsonNode realm, String name) {
        return realm.path("attributes").path(name).asText("").strip();
    }

    /** The zone as the server reads it, which takes its default for an unknown one. */
    private static ZoneId zone(String text) {
        try {
            return text.isEmpty() ? DEFAULT_ZONE : ZoneId.of(text);
        } catch (DateTimeException e) {
            return DEFAULT_ZONE;
        }
    }
}
