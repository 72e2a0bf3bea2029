package id.go.bappenas.sso.mail;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;

/**
 * Something that cannot be taken back, done last before the commit: after all that Keycloak and others still write then, and
 * after the database has taken it. If it fails, the transaction does.
 */
public final class LastAct extends AbstractKeycloakTransaction {

    private final KeycloakSession session;
    private final Runnable act;

    /** To be enlisted with {@code enlistPrepare}. */
    public LastAct(KeycloakSession session, Runnable act) {
        this.session = session;
        this.act = act;
    }

    @Override
    protected void commitImpl() {
        session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
        act.run();
    }

    @Override
    protected void rollbackImpl() {
        // It was not done.
    }
}
