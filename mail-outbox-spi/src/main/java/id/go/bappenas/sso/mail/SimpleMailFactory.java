package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;

/** A kind of mail without settings, with nothing to prepare or to close. */
public abstract class SimpleMailFactory implements ExternalMailProviderFactory, OperationalInfo {

    private final String id;

    /** @param id kind of mail */
    protected SimpleMailFactory(String id) {
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
