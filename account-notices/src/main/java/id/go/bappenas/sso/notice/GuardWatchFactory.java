package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Tells Pusdatin in every realm with an address for alarms of settings that guard less than before. */
public final class GuardWatchFactory extends GlobalListenerFactory {

    /** Made by Keycloak. */
    public GuardWatchFactory() {
        super("realm-guards");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new GuardWatch(session);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        // Admin events tell.
    }
}
