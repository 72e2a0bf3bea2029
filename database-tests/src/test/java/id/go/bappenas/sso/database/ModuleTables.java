package id.go.bappenas.sso.database;

import id.go.bappenas.sso.postgres.PostgresDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.models.KeycloakSession;

/** The tables of all modules, as each {@link JpaEntityProviderFactory} names them. */
final class ModuleTables {

    private final List<JpaEntityProviderFactory> factories = new ArrayList<>();

    ModuleTables() {
        for (var factory : ServiceLoader.load(JpaEntityProviderFactory.class)) {
            if (factory.getClass().getName().startsWith("id.go.bappenas.sso.")) {
                factories.add(factory);
            }
        }
        if (factories.isEmpty()) {
            throw new IllegalStateException("no JpaEntityProviderFactory of ours on the class path");
        }
    }

    /** @param session of Keycloak, or {@code null} where no server starts */
    List<JpaEntityProvider> modules(KeycloakSession session) {
        return factories.stream().map(factory -> factory.create(session)).toList();
    }

    List<Class<?>> entities() {
        return modules(null).stream()
                .flatMap(module -> module.getEntities().stream())
                .toList();
    }

    /** Runs the changelog of each module, each with its own history table, as Keycloak does at its start. */
    void update(PostgresDatabase postgres) throws SQLException, LiquibaseException {
        for (var module : modules(null)) {
            try (var connection = postgres.connect()) {
                var database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                database.setDatabaseChangeLogTableName(JpaUtils.getCustomChangelogTableName(module.getFactoryId()));
                try (var liquibase =
                        new Liquibase(module.getChangelogLocation(), new ClassLoaderResourceAccessor(), database)) {
                    liquibase.update(new Contexts());
                }
            }
        }
    }
}
