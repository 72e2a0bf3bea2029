package id.go.bappenas.sso.support.counter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Counts in windows of time: a window begins with the first count after the previous one has ended. Counting is atomic on
 * all nodes, and a count stays when the caller's transaction is rolled back. Values are stored as keyed digests only.
 *
 * <p>The caller waits until the count is committed. It may hold a database connection meanwhile, because counting has its
 * own. Each method throws {@link CountersUnavailableException} if it takes too long or the database does not answer; the
 * caller then must not do the limited action.
 */
public interface Counters {

    /** @param purpose what is limited; two purposes have unrelated counters */
    static Counters of(KeycloakSession session, RealmModel realm, String purpose) {
        return session.getProvider(CounterProvider.class).in(realm, purpose);
    }

    /**
     * @param subject what kind of thing is counted
     * @param value which one
     * @return the count in this window, this one included; each caller gets another number
     */
    long count(String subject, String value, Duration window);

    /**
     * Counts several at once, such as the rows of a list.
     *
     * @param amount at least 1
     * @return the count in this window, this amount included; each caller gets another number
     */
    default long count(String subject, String value, long amount, Duration window) {
        var count = 0L;
        for (var i = 0L; i < amount; i++) {
            count = count(subject, value, window);
        }
        return count;
    }

    /**
     * Adds one to each counter, which takes hardly longer than for one counter.
     *
     * @return the counts, in the same order
     */
    default List<Long> countAll(List<CounterIncrement> tallies) {
        return tallies.stream()
                .map(one -> count(one.subject(), one.value(), one.window()))
                .toList();
    }

    /** The end of the open window; empty if no window is open. */
    default Optional<Instant> end(String subject, String value) {
        throw new UnsupportedOperationException("these counters have no clock");
    }

    /** The count in the open window, 0 if no window is open. */
    long current(String subject, String value);

    /**
     * Takes back one count of the open window, for a caller that counts first and then finds that the attempt is not
     * limited.
     */
    default void giveBack(String subject, String value) {
        throw new UnsupportedOperationException("these counters only go up");
    }

    /** Ends the window now. */
    void forget(String subject, String value);
}
