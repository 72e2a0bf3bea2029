package id.go.bappenas.sso.support.event;

import org.keycloak.events.EventBuilder;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Error events that are written when the caller's transaction is over, whether it was committed or rolled back. Keycloak 26.7.4
 * writes them at once, in a second transaction: while the caller holds a database connection, it waits for another one, and a
 * burst of refused requests would use up the pool.
 */
public final class LateError extends AbstractKeycloakTransaction {

    private final EventBuilder event;
    private final String error;

    private LateError(EventBuilder event, String error) {
        this.event = event;
        this.error = error;
    }

    /** @param event what is known now; what others add to it later is not written */
    public static void write(KeycloakSession session, EventBuilder event, String error) {
        session.getTransactionManager().enlistAfterCompletion(new LateError(event.clone(), error));
    }

    /** The same for a success that must take as long as an error: Keycloak writes others in the caller's transaction. */
    public static void writeSuccess(KeycloakSession session, EventBuilder event) {
        session.getTransactionManager().enlistAfterCompletion(new LateError(event.clone(), null));
    }

    @Override
    protected void commitImpl() {
        if (error == null) {
            event.storeImmediately(true).success();
        } else {
            event.error(error);
        }
    }

    @Override
    protected void rollbackImpl() {
        if (error != null) {
            event.error(error);
        }
    }
}
