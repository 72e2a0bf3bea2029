package id.go.bappenas.sso.password.timing;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * When a refusal is answered: a whole number of steps of {@link #STEP} after the try began. The same number of hashes is not
 * enough, since an account is read from the cache, from the database, or not at all; that is a millisecond or two, which many
 * tries would reveal. The wait comes after the transaction, when the request holds no database connection any more.
 */
public final class RefusalTime {

    /** Several times what a try takes, so that two tries that differ a little rarely end in different steps. */
    static final Duration STEP = Duration.ofMillis(100);

    private static final String BEGAN = RefusalTime.class.getName();

    private RefusalTime() {}

    /** Marks when the try began, before the account is looked up. Of several marks in a request the first counts. */
    public static void begin(KeycloakSession session) {
        if (session.getAttribute(BEGAN) == null) {
            session.setAttribute(BEGAN, System.nanoTime());
        }
    }

    /** Makes the answer of this request wait, once its transaction is over. Call it after all that is written then. */
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
     * How long is left of the step.
     *
     * @param taken in nanoseconds, as the answer
     */
    static long left(long taken) {
        return STEP.toNanos() - taken % STEP.toNanos();
    }

    private static void pause(long nanoseconds) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanoseconds);
        } catch (InterruptedException e) {
            // The server stops: the answer goes out earlier.
            Thread.currentThread().interrupt();
        }
    }
}
