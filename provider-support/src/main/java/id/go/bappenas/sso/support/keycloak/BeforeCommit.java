package id.go.bappenas.sso.support.keycloak;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Work right before the commit of a session's transaction, in the order in which it was enlisted. If it fails, the transaction
 * is rolled back. Keycloak runs all of it, even after a failure.
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

    /**
     * Runs work that cannot be taken back, after the database has taken all that was written. The caller enlists it when nothing
     * else will be enlisted.
     */
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
