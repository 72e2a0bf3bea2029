package id.go.bappenas.sso.password.timing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Delays a refusal to a whole number of steps of {@link #STEP} after the try began. The same number of hashes is not enough,
 * because an account is read from the cache, from the database, or not at all; many tries would reveal this difference of a
 * millisecond or two. The wait comes after the transaction, when the request no longer holds a database connection.
 */
public final class RefusalTime {

    /** Several times the duration of a try, so that two slightly different tries rarely end in different steps. */
    static final Duration STEP = Duration.ofMillis(100);

    private static final String BEGAN = RefusalTime.class.getName();

    private RefusalTime() {}

    /** Marks the begin of the try, before the account is looked up. Only the first mark of a request counts. */
    public static void begin(KeycloakSession session) {
        if (session.getAttribute(BEGAN) == null) {
            session.setAttribute(BEGAN, System.nanoTime());
        }
    }

    /**
     * Delays the answer of this request, after the end of its transaction. Call it after the last write of that transaction.
     */
    public static void round(KeycloakSession session) {
        var began = session.getAttribute(BEGAN, Long.class);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

            @Override
            protected void commitImpl() {
                pause(left(System.nanoTime() - began));
            }

            @Override
            protected void rollbackImpl() {
                commitImpl();
            }
        });
    }

    /**
     * The time that is left of the step.
     *
     * @param taken time since the begin, in nanoseconds, like the result
     */
    static long left(long taken) {
        return STEP.toNanos() - taken % STEP.toNanos();
    }

    private static void pause(long nanoseconds) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoseconds);
        } catch (InterruptedException e) {
            // The server stops: the answer is sent without delay.
            Thread.currentThread().interrupt();
        }
    }
}
