package id.go.bappenas.sso.notice;

import java.util.Locale;
import java.util.Map;

/**
 * The count of tries of Lupa Password with wrong identity data, without the typed text.
 *
 * @param about common part of the tries
 * @param period period of the count
 * @param count number of tries
 * @param last origin of the last try
 */
public record Guesses(About about, Period period, long count, RequestOrigin last) {

    /** The common part of the counted tries. */
    public enum About {
        /** One user name. */
        NAME,
        /** One NIK, with any user names. */
        NIK,
        /** All tries of the realm together. */
        REALM
    }

    /** The period of the count. */
    public enum Period {
        /** The window of tries, an hour by default. */
        HOUR,
        /** 30 days. */
        MONTH
    }

    private static final String ABOUT = "about";
    private static final String PERIOD = "period";
    private static final String COUNT = "count";

    /** Writes the guesses into the details of an order. */
    void write(Map<String, String> details) {
        details.put(ABOUT, about.name());
        details.put(PERIOD, period.name());
        details.put(COUNT, String.valueOf(count));
    }

    /** Copies the guesses from the details of an order into the attributes of a template. */
    static void read(Map<String, String> details, Map<String, Object> attributes) {
        attributes.put(ABOUT, details.get(ABOUT).toLowerCase(Locale.ROOT));
        attributes.put(PERIOD, details.get(PERIOD).toLowerCase(Locale.ROOT));
        attributes.put(COUNT, details.get(COUNT));
    }
}
