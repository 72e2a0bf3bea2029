package id.go.bappenas.sso.provisioning.jpa;

import id.go.bappenas.sso.employee.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Brings the tables of this module; the first ten letters of its id name Liquibase's own table. */
public final class ProvisioningEntitiesFactory implements JpaEntityProviderFactory, OperationalInfo {

    static final String PROVIDER_ID = "provisioning";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new ProvisioningEntities();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to set.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
