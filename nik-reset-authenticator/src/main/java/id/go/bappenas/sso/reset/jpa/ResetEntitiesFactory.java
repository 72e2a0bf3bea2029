package id.go.bappenas.sso.reset.jpa;

import id.go.bappenas.sso.employee.OperationalInfo;
import id.go.bappenas.sso.reset.request.Lifecycle;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Brings the tables of this module into Keycloak's database; their changelog is {@code DATABASECHANGELOG_NIK_RESET}. */
public final class ResetEntitiesFactory implements JpaEntityProviderFactory, OperationalInfo {

    /** Keycloak names the changelog table after its first ten letters. */
    public static final String PROVIDER_ID = "nik-reset";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new ResetEntities();
    }

    @Override
    public void init(Config.Scope config) {
        // No settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new Lifecycle());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
