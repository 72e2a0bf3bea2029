package id.go.bappenas.sso.employee.jpa;

import id.go.bappenas.sso.employee.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Brings the tables of this JAR into Keycloak's database. */
public final class EmployeeEntitiesFactory implements JpaEntityProviderFactory, OperationalInfo {

    /** Keycloak names the table of what was migrated after its first ten letters: another one may not begin alike. */
    static final String PROVIDER_ID = "employee-spi";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new EmployeeEntities();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void close() {}
}
