package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Event listener {@code realm-guards}, active in every realm. */
public final class RealmSettingsListenerFactory extends GlobalListenerFactory {

    /** Made by Keycloak. */
    public RealmSettingsListenerFactory() {
        super("realm-guards");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new RealmSettingsListener(session);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        // The listener needs only admin events.
    }
}
