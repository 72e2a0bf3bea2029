package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time of a failed row's next try. Empty means that the worker gives up and an officer has to handle the row. */
final class NextTry {

    /** The worker gives up at this number of failures: after about three days if every pause is the longest. */
    static final int MOST_FAILURES = 300;

    /** The number of attempts that follow without a pause, each with another user name. */
    static final int AT_ONCE = 3;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofSeconds(15), LONGEST_PAUSE, LONGEST_PAUSE.plusMinutes(1));

    private NextTry() {}

    /** @param failures of the row, including this failure */
    static Optional<Instant> after(int failures, Instant now) {
        return failures >= MOST_FAILURES ? Optional.empty() : BACKOFF.next(now, failures, now);
    }

    /**
     * The time of the next try after another account had the same user name, NIK or address. Usually the next attempt succeeds;
     * otherwise the pauses grow and the row ends as after every other failure.
     *
     * @param failures of the row, including this failure
     */
    static Optional<Instant> afterDuplicate(int failures, Instant now) {
        return failures <= AT_ONCE ? Optional.of(now) : after(failures, now);
    }
}
