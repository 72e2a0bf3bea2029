package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.MailFailure;
import id.go.bappenas.sso.mail.MailRefusedException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Stops tries while no mail server answers: accounts are created, mails wait, and one row tries again after five seconds, then
 * after longer pauses up to a minute. A refused address does not open the breaker, nor a server that answers and hangs at one
 * recipient.
 */
final class SmtpCircuitBreaker {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DEEPEST = 8;

    private Instant end = Instant.MIN;
    private Duration next = FIRST;

    synchronized boolean isAway(Instant now) {
        return now.isBefore(end);
    }

    /** Whether a mail failed because no mail server answers; then the breaker opens. */
    synchronized boolean isAwayAfter(Throwable failure, Instant now) {
        var away = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .takeWhile(cause ->
                        !(cause instanceof MailRefusedException refused) || refused.failure() == MailFailure.SERVER)
                .anyMatch(SmtpCircuitBreaker::isOfTheNetwork);
        if (away && !isAway(now)) {
            end = now.plus(next);
            next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        }
        return away;
    }

    synchronized void answered() {
        next = FIRST;
    }

    private static boolean isOfTheNetwork(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof SocketTimeoutException
                || cause instanceof UnknownHostException
                // Angus Mail keeps the cause of some exceptions in a field of its own.
                || cause.getClass().getSimpleName().equals("MailConnectException");
    }
}
