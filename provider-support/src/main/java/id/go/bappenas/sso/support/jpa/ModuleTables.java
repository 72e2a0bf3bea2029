package id.go.bappenas.sso.support.jpa;

import id.go.bappenas.sso.support.keycloak.TablesAtStart;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The tables of one module, in Keycloak's own database and transactions.
 *
 * @param session of Keycloak, or {@code null} in tests
 */
record ModuleTables(KeycloakSession session, String factoryId, String changelog, List<Class<?>> entities)
        implements JpaEntityProvider {

    private static final Logger LOG = Logger.getLogger(ModuleTables.class);

    @Override
    public List<Class<?>> getEntities() {
        return entities;
    }

    /**
     * The changelog; at Keycloak's start {@code null} if the database has all its changesets, because Liquibase needs a second
     * to find that out. Keycloak asks again once it holds the lock under which it changes tables.
     */
    @Override
    public String getChangelogLocation() {
        return session != null && TablesAtStart.areKnown(session) && isDone() ? null : changelog;
    }

    private boolean isDone() {
        var expected = ChangelogChecksums.of(getClass().getClassLoader(), changelog);
        if (expected.isEmpty()) {
            return false;
        }
        try {
            return TablesAtStart.history(session, factoryId).containsAll(expected);
        } catch (SQLException e) {
            LOG.debugf(e, "no history of %s yet", changelog);
            return false;
        }
    }

    @Override
    public String getFactoryId() {
        return factoryId;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
