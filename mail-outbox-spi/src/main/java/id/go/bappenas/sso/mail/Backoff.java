package id.go.bappenas.sso.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an order that failed is tried again: after a pause that doubles with each failure, up to a limit.
 *
 * @param first pause, after the first failure
 * @param longest pause
 * @param giveUpAfter how long after it was placed an order is given up
 */
public record Backoff(Duration first, Duration longest, Duration giveUpAfter) {

    /** Doubling stops long before a shift could overflow. */
    private static final int MOST_DOUBLINGS = 30;

    /**
     * @param failures how often it has failed, this time included
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
