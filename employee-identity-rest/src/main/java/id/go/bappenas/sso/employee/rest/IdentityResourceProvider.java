package id.go.bappenas.sso.employee.rest;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class IdentityResourceProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    IdentityResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new IdentityResource(session);
    }

    @Override
    public void close() {}
}
