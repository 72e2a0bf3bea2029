package id.go.bappenas.sso.support.counter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Counts in windows: one begins with the first count after the last has ended. On all nodes and atomically; what is counted
 * stays counted when the caller's transaction is rolled back. What was counted is kept as a keyed digest only.
 *
 * <p>The caller waits until the count is committed. It may hold a database connection meanwhile: counting needs none of the
 * pool's that are free. Each method throws {@link CountersUnavailableException} if it takes too long or the database is away;
 * the limited action must not be done then.
 */
public interface Counters {

    /** @param purpose who counts; two purposes have nothing in common */
    static Counters of(KeycloakSession session, RealmModel realm, String purpose) {
        return session.getProvider(CounterProvider.class).in(realm, purpose);
    }

    /**
     * @param subject what kind of thing is counted
     * @param value which one
     * @return the count in this window, this one included; no two callers get the same
     */
    long count(String subject, String value, Duration window);

    /**
     * Counts several at once, such as the rows of a list.
     *
     * @param amount at least 1
     * @return the count in this window, this amount included; no two callers get the same
     */
    default long count(String subject, String value, long amount, Duration window) {
        var count = 0L;
        for (var i = 0L; i < amount; i++) {
            count = count(subject, value, window);
        }
        return count;
    }

    /**
     * Counts one of each, which takes hardly longer than one alone.
     *
     * @return the counts, in the same order
     */
    default List<Long> countAll(List<Tally> tallies) {
        return tallies.stream()
                .map(one -> count(one.subject(), one.value(), one.window()))
                .toList();
    }

    /** When the window that is open ends; empty if there is none. */
    default Optional<Instant> end(String subject, String value) {
        throw new UnsupportedOperationException("these counters have no clock");
    }

    /** The count in this window, 0 if there is none. */
    long current(String subject, String value);

    /**
     * Takes back one count of the window that is still open: the try turned out not to be one that is limited. For who counts
     * first and then looks.
     */
    default void giveBack(String subject, String value) {
        throw new UnsupportedOperationException("these counters only go up");
    }

    /** Ends the window now. */
    void forget(String subject, String value);
}
