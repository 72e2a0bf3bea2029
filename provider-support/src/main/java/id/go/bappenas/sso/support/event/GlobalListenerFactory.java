package id.go.bappenas.sso.support.event;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** An event listener that is active in every realm without being configured there, and that also gets provider events. */
public abstract class GlobalListenerFactory implements EventListenerProviderFactory, OperationalInfo {

    private final String id;

    /** @param id of the provider */
    protected GlobalListenerFactory(String id) {
        this.id = id;
    }

    /** Handles a provider event. */
    protected abstract void onEvent(ProviderEvent event);

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        // No options.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        factory.register(this::onEvent);
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
