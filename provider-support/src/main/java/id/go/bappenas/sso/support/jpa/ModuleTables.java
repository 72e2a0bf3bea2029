package id.go.bappenas.sso.support.jpa;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** The tables of one module, in Keycloak's own database and transactions. */
record ModuleTables(String factoryId, String changelog, List<Class<?>> entities) implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return entities;
    }

    @Override
    public String getChangelogLocation() {
        return changelog;
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
