package id.go.bappenas.sso.reset.jpa;

import id.go.bappenas.sso.employee.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Adds {@link ResetEntities} to Keycloak's database. */
public final class ResetEntitiesFactory implements JpaEntityProviderFactory, OperationalInfo {

    /** Keycloak names the table of applied changes after its first ten letters. */
    public static final String PROVIDER_ID = "nik-reset";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new ResetEntities();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
