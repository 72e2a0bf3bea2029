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

/** The tables of all modules, as each {@link JpaEntityProviderFactory} names them. */
final class ModuleTables {

    private final List<JpaEntityProvider> modules = new ArrayList<>();

    ModuleTables() {
        for (var factory : ServiceLoader.load(JpaEntityProviderFactory.class)) {
            var tables = factory.create(null);
            if (tables.getClass().getName().startsWith("id.go.bappenas.sso.")) {
                modules.add(tables);
            }
        }
        if (modules.isEmpty()) {
            throw new IllegalStateException("no JpaEntityProviderFactory of ours on the class path");
        }
    }

    List<Class<?>> entities() {
        return modules.stream().flatMap(module -> module.getEntities().stream()).toList();
    }

    /** Runs the changelog of each module, each with its own history table, as Keycloak does at its start. */
    void update(PostgresDatabase postgres) throws SQLException, LiquibaseException {
        for (var module : modules) {
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
