package id.go.bappenas.sso.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Gives a slow domain of recipients one sending thread of this node, so that a provider that hangs or answers slowly does not hold
 * up mails to others. A domain is slow if its last mail took more than three seconds, or if a mail to it has been on its way for so
 * long. A quick domain has no limit, because most people may have a mailbox at one provider. Orders without a place are spread over
 * the time that the domain seems to need.
 */
final class DomainGate {

    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Map<String, Domain> domains = new HashMap<>();

    DomainGate(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * Takes a place of the recipient's domain.
     *
     * @throws DomainBusyException if it is slow and its place is taken
     */
    synchronized Place enter(String recipient) {
        var name = recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        var domain = domains.computeIfAbsent(name, any -> new Domain());
        var now = clock.instant();
        if (!domain.begins.isEmpty() && domain.isSlow(now)) {
            throw new DomainBusyException(domain.nextTurn(now));
        }
        domain.begins.add(now);
        return new Place(name, now);
    }

    private synchronized void leave(String name, Instant begin) {
        var domain = domains.get(name);
        domain.begins.remove(begin);
        domain.last = Duration.between(begin, clock.instant());
        if (domain.last.compareTo(SLOW) <= 0) {
            domain.turn = Instant.MIN;
            if (domain.begins.isEmpty()) {
                domains.remove(name);
            }
        }
    }

    /** A place, until it is closed. */
    final class Place implements AutoCloseable {

        private final String name;
        private final Instant begin;

        private Place(String name, Instant begin) {
            this.name = name;
            this.begin = begin;
        }

        @Override
        public void close() {
            leave(name, begin);
        }
    }

    private static final class Domain {

        /** When the mails that are on their way were begun, the oldest first. */
        private final List<Instant> begins = new ArrayList<>();

        private Duration last = Duration.ZERO;
        private Instant turn = Instant.MIN;

        boolean isSlow(Instant now) {
            return last.compareTo(SLOW) > 0 || begins.get(0).plus(SLOW).isBefore(now);
        }

        /** Each order that waits gets a later turn. */
        Instant nextTurn(Instant now) {
            var pause = last.compareTo(SHORTEST_PAUSE) > 0 ? last : SHORTEST_PAUSE;
            turn = (turn.isBefore(now) ? now : turn).plus(pause);
            var latest = now.plus(LONGEST_PAUSE);
            turn = turn.isAfter(latest) ? latest : turn;
            return turn;
        }
    }
}
