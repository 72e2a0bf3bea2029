package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a row that failed is tried again; empty: the worker gives it up, and an officer has to look at it. */
final class NextTry {

    /** With the longest pause between two tries these take three days. */
    static final int MOST_FAILURES = 300;

    /** So many tries in a row propose another user name without a pause. */
    static final int AT_ONCE = 3;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(15), LONGEST_PAUSE, LONGEST_PAUSE.plusMinutes(1));

    private NextTry() {}

    /** @param failures of the row, this one included */
    static Optional<Instant> after(int failures, Instant now) {
        return failures >= MOST_FAILURES ? Optional.empty() : BACKOFF.next(now, failures, now);
    }

    /**
     * After a failure because another account has the same user name, NIK or address. Such a clash is over in a moment as a rule;
     * one that stays waits longer and longer, and ends, as every other failure does.
     *
     * @param failures of the row, this one included
     */
    static Optional<Instant> afterDuplicate(int failures, Instant now) {
        return failures <= AT_ONCE ? Optional.of(now) : after(failures, now);
    }
}
