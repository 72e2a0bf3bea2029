package id.go.bappenas.sso.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Limits how many sending threads of this node the recipients of one domain may use at once, so that a provider that answers
 * slowly does not hold up mails to others. A domain whose last mail was slow gets one thread. Orders without a place are spread
 * over the time that the domain seems to need.
 */
final class DomainGate {

    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final int threads;
    private final InstantSource clock;
    private final Map<String, Domain> domains = new HashMap<>();

    DomainGate(int threads, InstantSource clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * Takes a place of the recipient's domain.
     *
     * @throws DomainBusyException if all its places are taken
     */
    synchronized Place enter(String recipient) {
        var name = recipient.substring(recipient.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        var domain = domains.computeIfAbsent(name, any -> new Domain());
        var now = clock.instant();
        var free = domain.last.compareTo(SLOW) > 0 ? 1 : threads;
        if (domain.inside >= free) {
            throw new DomainBusyException(domain.nextTurn(now));
        }
        domain.inside++;
        return new Place(name, now);
    }

    private synchronized void leave(String name, Instant begin) {
        var domain = domains.get(name);
        domain.inside--;
        domain.last = Duration.between(begin, clock.instant());
        if (domain.last.compareTo(SLOW) <= 0) {
            domain.turn = Instant.MIN;
            if (domain.inside == 0) {
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

        private int inside;
        private Duration last = Duration.ZERO;
        private Instant turn = Instant.MIN;

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
