package id.go.bappenas.sso.support.keycloak;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Runs work right before the commit of a session's transaction, in the order in which it was enlisted. If one piece of work
 * fails, the transaction is rolled back; Keycloak still runs the others.
 */
public final class BeforeCommit extends AbstractKeycloakTransaction {

    private final Runnable work;

    private BeforeCommit(Runnable work) {
        this.work = work;
    }

    /** Runs the work; what it writes is part of the transaction. */
    public static void run(KeycloakSession session, Runnable work) {
        session.getTransactionManager().enlistPrepare(new BeforeCommit(work));
    }

    /** Runs work that cannot be undone, after all changes were flushed to the database. The caller enlists it last. */
    public static void runLast(KeycloakSession session, Runnable work) {
        run(session, () -> {
            session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
            work.run();
        });
    }

    @Override
    protected void commitImpl() {
        work.run();
    }

    @Override
    protected void rollbackImpl() {
        // The work was not done.
    }
}
