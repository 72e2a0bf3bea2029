package id.go.bappenas.sso.provisioning.rest;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class AccountProvisioningProvider implements RealmResourceProvider {

    private final KeycloakSession session;

    AccountProvisioningProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new AccountProvisioningResource(session);
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
