package id.go.bappenas.sso.support.keycloak;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Runs work right before the commit of a session's transaction, in the order in which it was enlisted. If one piece of work
 * fails, the transaction is rolled back; Keycloak still runs the others.
 */
public final class BeforeCommit extends AbstractKeycloakTransaction {

    private static final String FAILED = BeforeCommit.class.getName();

    private final KeycloakSession session;
    private final Runnable work;

    private BeforeCommit(KeycloakSession session, Runnable work) {
        this.session = session;
        this.work = work;
    }

    /** Runs the work; what it writes is part of the transaction. */
    public static void run(KeycloakSession session, Runnable work) {
        session.getTransactionManager().enlistPrepare(new BeforeCommit(session, work));
    }

    /**
     * Runs work that cannot be undone, after all changes were flushed to the database; not if other work has failed. The
     * caller enlists it last.
     */
    public static void runLast(KeycloakSession session, Runnable work) {
        run(session, () -> {
            if (session.getAttribute(FAILED) == null) {
                session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .flush();
                work.run();
            }
        });
    }

    @Override
    protected void commitImpl() {
        try {
            work.run();
        } catch (RuntimeException e) {
            session.setAttribute(FAILED, true);
            throw e;
        }
    }

    @Override
    protected void rollbackImpl() {
        // The work was not done.
    }
}
