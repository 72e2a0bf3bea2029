package id.go.bappenas.sso.support.jpa;

import id.go.bappenas.sso.support.OperationalInfo;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Brings the tables of a module into Keycloak's database, and makes them anew at its start where they are missing. */
public abstract class ModuleTablesFactory implements JpaEntityProviderFactory, OperationalInfo {

    private final ModuleTables tables;

    /**
     * @param id its first ten letters, with {@code _} for what is no letter, name Liquibase's own table
     * @param changelog path of Liquibase's changelog, the same in no other JAR
     */
    protected ModuleTablesFactory(String id, String changelog, Class<?>... entities) {
        tables = new ModuleTables(id, changelog, List.of(entities));
    }

    @Override
    public final JpaEntityProvider create(KeycloakSession session) {
        return tables;
    }

    @Override
    public final String getId() {
        return tables.factoryId();
    }

    @Override
    public final void init(Config.Scope config) {
        // Nothing to set.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public final void close() {
        // Nothing is held.
    }
}
