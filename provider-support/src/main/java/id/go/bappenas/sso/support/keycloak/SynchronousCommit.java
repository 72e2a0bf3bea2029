package id.go.bappenas.sso.support.keycloak;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Marks a transaction whose commit is synchronous in any case. On PostgreSQL Keycloak 26.7.4 registers a callback at the first
 * entity that a transaction writes; before the commit the callback makes the commit asynchronous, unless an entity was written
 * that forbids it, as all of ours do. A rollback leaves the callback behind, and Hibernate then warns at the end of the session
 * (HHH90010101), which would be a second line for each mail that SMTP refuses (ADR 0111). A marked transaction has no callback.
 */
public final class SynchronousCommit {

    /** Keycloak's note in Hibernate's session that an entity was written that forbids an asynchronous commit. */
    private static final String REQUIRED = "kc.sync_commit_required";

    private SynchronousCommit() {}

    /** Marks the session's transaction. The caller writes entities only afterwards, and one of them is ours. */
    public static void mark(KeycloakSession session) {
        session.getProvider(JpaConnectionProvider.class).getEntityManager().setProperty(REQUIRED, true);
    }
}
