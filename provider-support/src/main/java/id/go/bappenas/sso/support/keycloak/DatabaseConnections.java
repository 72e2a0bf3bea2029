package id.go.bappenas.sso.support.keycloak;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.keycloak.connections.jpa.util.JpaUtils;

/** Opens connections of Keycloak's pool outside Keycloak's transactions. */
public final class DatabaseConnections {

    private final ConnectionProvider pool;

    private DatabaseConnections(ConnectionProvider pool) {
        this.pool = pool;
    }

    /** The pool behind Keycloak's entities. */
    public static DatabaseConnections of(EntityManager entities) {
        return new DatabaseConnections(entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(ConnectionProvider.class));
    }

    /** The caller closes it. */
    public Connection open() throws SQLException {
        return pool.getConnection();
    }

    /** The name of a table for SQL, with the schema that Keycloak is configured with. */
    public static String qualified(String table, EntityManager entities) {
        return JpaUtils.getTableNameForNativeQuery(table, entities);
    }
}
