package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Watches second factors in every realm. */
public final class FactorWatchFactory extends GlobalListenerFactory {

    /** Made by Keycloak. */
    public FactorWatchFactory() {
        super("second-factor-notice");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new FactorWatch(session);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        // The events of people and administrators say it all.
    }
}
