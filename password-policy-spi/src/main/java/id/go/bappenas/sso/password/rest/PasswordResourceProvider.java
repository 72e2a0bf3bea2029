package id.go.bappenas.sso.password.rest;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

record PasswordResourceProvider(KeycloakSession session) implements RealmResourceProvider {

    @Override
    public Object getResource() {
        return new PasswordResource(session);
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
