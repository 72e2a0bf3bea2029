package id.go.bappenas.sso.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The times of further tries of an order whose mailbox the mail server refuses for good. Some servers say so by mistake, for a
 * while; so it is tried again some hours later, and then given up.
 *
 * @param tries number of tries
 * @param pause before the second try; it doubles before each further try
 */
record MailboxPatience(int tries, Duration pause) {

    /**
     * The time of the next try.
     *
     * @param refusals number of refusals, including this one
     * @return empty if the order is given up
     */
    Optional<Instant> next(int refusals, Instant now) {
        return refusals >= tries ? Optional.empty() : Optional.of(now.plus(pause.multipliedBy(1L << (refusals - 1))));
    }
}
