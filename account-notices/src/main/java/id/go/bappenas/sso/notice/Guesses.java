package id.go.bappenas.sso.notice;

import java.util.Locale;
import java.util.Map;

/**
 * Tries of Lupa Password with wrong identity data, as they were counted. What was typed is not in it.
 *
 * @param about what they have in common
 * @param period in which they were counted
 * @param count how many
 * @param last where the last of them came from
 */
public record Guesses(About about, Period period, long count, Happening last) {

    /** What tries are counted on. */
    public enum About {
        /** One user name. */
        NAME,
        /** One NIK, under whatever user names. */
        NIK,
        /** All tries of the realm together. */
        REALM
    }

    /** How long is counted. */
    public enum Period {
        /** The window of tries, an hour unless an operator set it otherwise. */
        HOUR,
        /** 30 days. */
        MONTH
    }

    private static final String ABOUT = "about";
    private static final String PERIOD = "period";
    private static final String COUNT = "count";

    /** Into the details of an order. */
    void write(Map<String, String> details) {
        details.put(ABOUT, about.name());
        details.put(PERIOD, period.name());
        details.put(COUNT, String.valueOf(count));
    }

    /** Into what a template reads. */
    static void read(Map<String, String> details, Map<String, Object> attributes) {
        attributes.put(ABOUT, details.get(ABOUT).toLowerCase(Locale.ROOT));
        attributes.put(PERIOD, details.get(PERIOD).toLowerCase(Locale.ROOT));
        attributes.put(COUNT, details.get(COUNT));
    }
}
