package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Failure;
import java.time.Duration;
import java.time.Instant;

/**
 * Stops tries while no mail server answers, or it refuses all mails: accounts are created, mails wait, and one row tries again
 * after five seconds, then after longer pauses up to a minute. A refused address does not open the breaker, nor a server that
 * answers and hangs at one recipient.
 */
final class SmtpCircuitBreaker {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Instant end = Instant.MIN;
    private Duration next = FIRST;

    synchronized boolean isAway(Instant now) {
        return now.isBefore(end);
    }

    /** Whether a mail failed because of the mail server, as all mails will; then the breaker opens. */
    synchronized boolean isAwayAfter(Throwable failure, Instant now) {
        var away = Failure.isOfTheMailServer(failure);
        if (away && !isAway(now)) {
            end = now.plus(next);
            next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        }
        return away;
    }

    synchronized void answered() {
        next = FIRST;
    }
}
