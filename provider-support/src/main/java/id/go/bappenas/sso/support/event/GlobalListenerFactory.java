package id.go.bappenas.sso.support.event;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** An event listener that listens in every realm without being named there, and to what happens in the server. */
public abstract class GlobalListenerFactory implements EventListenerProviderFactory, OperationalInfo {

    private final String id;

    /** @param id of the provider */
    protected GlobalListenerFactory(String id) {
        this.id = id;
    }

    /** What happened in the server, in the session of whom it happened to. */
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
        // Nothing to set.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        factory.register(this::onEvent);
    }

    @Override
    public final void close() {
        // Nothing is held.
    }
}
