package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Realm resource {@code employee-identity}: identity data and external addresses, for officers. */
public final class IdentityResourceProviderFactory implements RealmResourceProviderFactory, OperationalInfo {

    public static final String PROVIDER_ID = "employee-identity";

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new IdentityResourceProvider(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
