package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.provisioning.intake.Limits;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class AccountProvisioningProvider implements RealmResourceProvider {

    private final KeycloakSession session;
    private final Limits limits;

    AccountProvisioningProvider(KeycloakSession session, Limits limits) {
        this.session = session;
        this.limits = limits;
    }

    @Override
    public Object getResource() {
        return new AccountProvisioningResource(session, limits);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
