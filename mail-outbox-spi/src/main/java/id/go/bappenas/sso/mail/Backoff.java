package id.go.bappenas.sso.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The times of further tries of a failed order: after a pause that doubles with each failure, up to a limit.
 *
 * @param first pause after the first failure
 * @param longest pause
 * @param giveUpAfter age at which an order is given up
 */
public record Backoff(Duration first, Duration longest, Duration giveUpAfter) {

    /** Limits the doublings, so that the shift cannot overflow. */
    private static final int MOST_DOUBLINGS = 30;

    /**
     * The time of the next try.
     *
     * @param failures number of failures, including this one
     * @return empty if the order is given up
     */
    public Optional<Instant> next(Instant ordered, int failures, Instant now) {
        var next = now.plus(pause(failures));
        return next.isAfter(ordered.plus(giveUpAfter)) ? Optional.empty() : Optional.of(next);
    }

    private Duration pause(int failures) {
        var pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
