package id.go.bappenas.sso.credential.golive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names and formats of the realm attributes about the spread of old passwords. The class needs no class of Keycloak, because
 * {@code bin/sso} uses it outside the server.
 */
public final class GoLiveAttributes {

    /** The day of going live, as an ISO date in the realm's time zone. */
    public static final String DATE = "ssoGoLiveDate";

    /** The number of weeks, 1 to 26; 0 is no spread. */
    public static final String WEEKS = "ssoGoLiveWeeks";

    /** Date and weeks of a spread that has begun, separated by a space. The server writes it. */
    public static final String BEGUN = "ssoGoLiveBegun";

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("0|0?[1-9]|[1-9][0-9]");

    private GoLiveAttributes() {}

    /** The value of {@link #DATE}; empty if the text is not a date such as 2026-12-07. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(text).filter(ISO_DATE.asMatchPredicate()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The value of {@link #WEEKS}; empty if the text is not a number from 0 to 26. */
    public static Optional<Integer> weeks(String text) {
        return Optional.of(text)
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> number <= GoLiveSpread.MOST_WEEKS);
    }
}
