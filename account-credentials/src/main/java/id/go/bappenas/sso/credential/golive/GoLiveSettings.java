package id.go.bappenas.sso.credential.golive;

import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
        var date = attribute(GoLiveAttributes.DATE);
        var weeks = attribute(GoLiveAttributes.WEEKS).filter(text -> !text.equals("0"));
        if (date.isEmpty() && weeks.isEmpty()) {
            return Optional.empty();
        }
        if (date.flatMap(GoLiveAttributes::date).isEmpty()) {
            return Optional.of(GoLiveAttributes.DATE + " must be a date such as 2026-12-07; there is no spread");
        }
        if (attribute(GoLiveAttributes.WEEKS).isPresent() && weeks.isEmpty()) {
            return Optional.empty();
        }
        if (weeks.flatMap(GoLiveSettings::weeks).isEmpty()) {
            return Optional.of(GoLiveAttributes.WEEKS + " must be a number from 1 to " + GoLiveSpread.MOST_WEEKS
                    + ", or 0 for no spread; there is no spread");
        }
        return faultOfTime();
    }

    private Optional<String> faultOfTime() {
        if (values().filter(this::isTooFar).isPresent()) {
            return Optional.of(GoLiveAttributes.DATE + " is more than " + GoLiveSpread.MOST_DAYS_AHEAD
                    + " days ahead; there is no spread");
        }
        return begun().filter(begun -> !named().equals(Optional.of(begun)))
                .map(begun -> "the spread has begun with \"" + begun.text() + "\"; other values of "
                        + GoLiveAttributes.DATE + " and " + GoLiveAttributes.WEEKS + " have no effect");
    }

    /** Keeps the values from the day of going live on. A spread whose last day is past may be a wrong year; it is not kept. */
    public void keepBegun() {
        spread().filter(spread -> begun().isEmpty() && !today().isBefore(spread.date()))
                .filter(spread -> lastDay().filter(day -> !today().isAfter(day)).isPresent())
                .flatMap(spread -> text())
                .ifPresent(text -> realm.setAttribute(GoLiveAttributes.BEGUN, text));
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
        return attribute(GoLiveAttributes.DATE)
                .flatMap(date -> attribute(GoLiveAttributes.WEEKS).flatMap(weeks -> values(date, weeks)));
    }

    private Optional<Values> begun() {
        return attribute(GoLiveAttributes.BEGUN)
                .map(text -> text.split(" ", -1))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> values(parts[0], parts[1]));
    }

    private static Optional<Values> values(String date, String weeks) {
        return GoLiveAttributes.date(date).flatMap(day -> weeks(weeks).map(number -> new Values(day, number)));
    }

    /** No value for 0, which is no spread. */
    private static Optional<Integer> weeks(String text) {
        return GoLiveAttributes.weeks(text).filter(number -> number > 0);
    }

    private Optional<String> attribute(String name) {
        return Optional.ofNullable(realm.getAttribute(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
