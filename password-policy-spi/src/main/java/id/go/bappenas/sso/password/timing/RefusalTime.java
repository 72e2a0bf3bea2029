package id.go.bappenas.sso.password.timing;

import java.util.concurrent.TimeUnit;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Delays a refusal to a whole number of steps ({@link RefusalStep}) after the try began. The same number of hashes is not enough,
 * because an account is read from the cache, from the database, or not at all; many tries would reveal this difference of a
 * millisecond or two. The wait comes after the transaction, when the request no longer holds a database connection.
 */
public final class RefusalTime {

    private static final RefusalStep STEP = new RefusalStep();

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
                long taken = System.nanoTime() - began;
                pause(left(taken, STEP.after(taken)));
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
     * @param taken time since the begin, in nanoseconds, like the step and the result
     */
    static long left(long taken, long step) {
        return step - taken % step;
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
