package id.go.bappenas.sso.support.event;

import org.keycloak.events.EventBuilder;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Writes error events after the caller's transaction, whether it was committed or rolled back. Keycloak 26.7.4 writes them
 * at once, in a second transaction: the caller holds one database connection and waits for another, so that a burst of
 * refused requests would use up the pool.
 */
public final class LateError extends AbstractKeycloakTransaction {

    private final EventBuilder event;
    private final String error;

    private LateError(EventBuilder event, String error) {
        this.event = event;
        this.error = error;
    }

    /** @param event is copied; details that are added to it later are not written */
    public static void write(KeycloakSession session, EventBuilder event, String error) {
        session.getTransactionManager().enlistAfterCompletion(new LateError(event.clone(), error));
    }

    /**
     * The same for a success that must take as long as an error. Keycloak writes other successes in the caller's
     * transaction.
     */
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
