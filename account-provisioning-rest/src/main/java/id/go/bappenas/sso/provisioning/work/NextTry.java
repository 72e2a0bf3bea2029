package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a failed row is tried again. Empty means that the worker gives up and an officer has to look at the row. */
final class NextTry {

    /** With the longest pause between two attempts these take three days. */
    static final int MOST_FAILURES = 300;

    /** So many attempts follow without a pause, each with another user name. */
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
     * After a failure because another account has the same user name, NIK or address. Usually the next attempt succeeds;
     * otherwise the pauses grow and the row ends as after every other failure.
     *
     * @param failures of the row, this one included
     */
    static Optional<Instant> afterDuplicate(int failures, Instant now) {
        return failures <= AT_ONCE ? Optional.of(now) : after(failures, now);
    }
}
