package id.go.bappenas.sso.reset.throttle;

import java.time.Duration;

/** Counts in windows: one begins with the first count after the last has ended. */
interface Counters {

    /** @return the count in this window, this one included; no two callers get the same */
    long count(Subject subject, String value, Duration window);

    long current(Subject subject, String value);

    /** What a counter counts. */
    enum Subject {
        ORIGIN,
        NAME,
        FAILURE,
        MAIL_HOUR,
        MAIL_DAY
    }
}
