package id.go.bappenas.sso.support.jpa;

import id.go.bappenas.sso.support.OperationalInfo;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds the tables of a module to Keycloak's database, and creates them at start if they are missing. */
public abstract class ModuleTablesFactory implements JpaEntityProviderFactory, OperationalInfo {

    private final String id;
    private final String changelog;
    private final List<Class<?>> entities;

    /**
     * @param id its first ten characters, with {@code _} for each that is not a letter, name Liquibase's own table
     * @param changelog path of Liquibase's changelog, different in each JAR
     */
    protected ModuleTablesFactory(String id, String changelog, Class<?>... entities) {
        this.id = id;
        this.changelog = changelog;
        this.entities = List.of(entities);
    }

    @Override
    public final JpaEntityProvider create(KeycloakSession session) {
        return new ModuleTables(session, id, changelog, entities);
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final void init(Config.Scope config) {
        // No options.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
