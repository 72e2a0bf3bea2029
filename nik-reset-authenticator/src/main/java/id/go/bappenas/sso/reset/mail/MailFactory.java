package id.go.bappenas.sso.reset.mail;

import id.go.bappenas.sso.employee.OperationalInfo;
import id.go.bappenas.sso.employee.mail.ExternalMailProviderFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;

/** What the factories of this package have in common: no settings, nothing to prepare or to close. */
abstract class MailFactory implements ExternalMailProviderFactory, OperationalInfo {

    private final String id;

    MailFactory(String id) {
        this.id = id;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final void init(Config.Scope config) {
        // No settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
