package id.go.bappenas.sso.credential.golive;

import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.common.util.Time;
import org.keycloak.models.RealmModel;

/**
 * Realm attributes about the spread of old passwords after going live. Without both attributes, or with an invalid value,
 * there is no spread, and all passwords expire by their own age.
 *
 * <p>From the day of going live on, attribute {@code ssoGoLiveBegun} keeps the two values. They count then instead of later
 * values, so that another date does not give the same people more time again. A spread whose last day is past when the
 * server first sees it is not kept.
 *
 * @param realm realm with the attributes
 */
public record GoLiveSettings(RealmModel realm) {

    /** Realm attribute: the day of going live, as an ISO date in the realm's time zone. */
    public static final String DATE = "ssoGoLiveDate";

    /** Realm attribute: the number of weeks, 1 to 26; 0 is no spread. */
    public static final String WEEKS = "ssoGoLiveWeeks";

    /** Realm attribute that the server writes: date and weeks of a spread that has begun. */
    public static final String BEGUN = "ssoGoLiveBegun";

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    private record Values(LocalDate date, int weeks) {

        String text() {
            return date + " " + weeks;
        }
    }

    /** The spread of the realm's old passwords. */
    public Optional<GoLiveSpread> spread() {
        return values().filter(values -> !isTooFar(values))
                .map(values -> GoLiveSpread.of(values.date(), values.weeks(), RealmTimeZone.of(realm)));
    }

    /** The values that count, for people who read the settings; empty if there is no spread. */
    public Optional<String> text() {
        return values().map(Values::text);
    }

    /** The last day of the spread; empty if there is no spread. */
    public Optional<LocalDate> lastDay() {
        return values().map(values -> GoLiveSpread.lastDay(values.date(), values.weeks()));
    }

    /** What is wrong with the settings, as a sentence for the log. */
    public Optional<String> fault() {
        var date = attribute(DATE);
        var weeks = attribute(WEEKS).filter(text -> !text.equals("0"));
        if (date.isEmpty() && weeks.isEmpty()) {
            return Optional.empty();
        }
        if (date.flatMap(GoLiveSettings::date).isEmpty()) {
            return Optional.of(DATE + " must be a date such as 2026-12-07; there is no spread");
        }
        if (attribute(WEEKS).isPresent() && weeks.isEmpty()) {
            return Optional.empty();
        }
        if (weeks.flatMap(GoLiveSettings::weeks).isEmpty()) {
            return Optional.of(WEEKS + " must be a number from 1 to " + GoLiveSpread.MOST_WEEKS
                    + ", or 0 for no spread; there is no spread");
        }
        return faultOfTime();
    }

    private Optional<String> faultOfTime() {
        if (values().filter(this::isTooFar).isPresent()) {
            return Optional.of(
                    DATE + " is more than " + GoLiveSpread.MOST_DAYS_AHEAD + " days ahead; there is no spread");
        }
        return begun().filter(begun -> !named().equals(Optional.of(begun)))
                .map(begun -> "the spread has begun with \"" + begun.text() + "\"; other values of " + DATE + " and "
                        + WEEKS + " have no effect");
    }

    /** Keeps the values from the day of going live on. A spread whose last day is past may be a wrong year; it is not kept. */
    public void keepBegun() {
        spread().filter(spread -> begun().isEmpty() && !today().isBefore(spread.date()))
                .filter(spread -> lastDay().filter(day -> !today().isAfter(day)).isPresent())
                .flatMap(spread -> text())
                .ifPresent(text -> realm.setAttribute(BEGUN, text));
    }

    private boolean isTooFar(Values values) {
        return values.date().isAfter(today().plusDays(GoLiveSpread.MOST_DAYS_AHEAD));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(Time.currentTimeMillis()), RealmTimeZone.of(realm));
    }

    private Optional<Values> values() {
        return named().map(named -> begun().orElse(named));
    }

    private Optional<Values> named() {
        return attribute(DATE).flatMap(date -> attribute(WEEKS).flatMap(weeks -> values(date, weeks)));
    }

    private Optional<Values> begun() {
        return attribute(BEGUN)
                .map(text -> text.split(" ", -1))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> values(parts[0], parts[1]));
    }

    private static Optional<Values> values(String date, String weeks) {
        return date(date).flatMap(day -> weeks(weeks).map(number -> new Values(day, number)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(text).filter(ISO_DATE.asMatchPredicate()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> weeks(String text) {
        return Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= GoLiveSpread.MOST_WEEKS);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(realm.getAttribute(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
