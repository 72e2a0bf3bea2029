package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Event listener {@code second-factor-notice}, active in every realm. */
public final class SecondFactorListenerFactory extends GlobalListenerFactory {

    /** Made by Keycloak. */
    public SecondFactorListenerFactory() {
        super("second-factor-notice");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new SecondFactorListener(session);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        // The listener needs only events of users and admin events.
    }
}
