package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.request.RequestOrigin;
import java.util.Locale;
import java.util.Map;

/**
 * Tries of Lupa Password with wrong identity data, as they were counted, without what was typed.
 *
 * @param about what the tries have in common
 * @param period in which they were counted
 * @param count how many
 * @param last origin of the last try
 */
public record Guesses(About about, Period period, long count, RequestOrigin last) {

    /** What tries are counted by. */
    public enum About {
        /** One user name. */
        NAME,
        /** One NIK, with any user names. */
        NIK,
        /** All tries of the realm together. */
        REALM
    }

    /** How long tries are counted. */
    public enum Period {
        /** The window of tries, an hour by default. */
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

    /** Into the attributes of a template. */
    static void read(Map<String, String> details, Map<String, Object> attributes) {
        attributes.put(ABOUT, details.get(ABOUT).toLowerCase(Locale.ROOT));
        attributes.put(PERIOD, details.get(PERIOD).toLowerCase(Locale.ROOT));
        attributes.put(COUNT, details.get(COUNT));
    }
}
