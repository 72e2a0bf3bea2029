package id.go.bappenas.sso.notice;

import java.util.List;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Tells Pusdatin if settings of a realm guard less than before, in the transaction of Admin REST that writes them. */
final class RealmSettingsListener implements EventListenerProvider {

    private final KeycloakSession session;

    RealmSettingsListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        // Events of users do not change a realm.
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        if (event.getResourceType() != ResourceType.REALM
                || event.getOperationType() != OperationType.UPDATE
                || event.getError() != null) {
            return;
        }
        var realm = session.realms().getRealm(event.getRealmId());
        if (realm == null) {
            return;
        }
        var after = RealmSecuritySettings.of(session, realm);
        var before = committed(event.getRealmId());
        var lines = before == null ? List.<String>of() : after.loosened(before);
        if (!lines.isEmpty()) {
            SecurityChangeMail.order(
                    session,
                    realm,
                    SecurityChange.SETTINGS_LOOSENED,
                    after.addresses(before),
                    lines,
                    Administrator.of(session, realm, event.getAuthDetails()));
        }
    }

    /** The former settings. Keycloak 26.7.4 does not pass them on, but another transaction still reads them. */
    private RealmSecuritySettings committed(String realmId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), apart -> {
            var realm = apart.realms().getRealm(realmId);
            return realm == null ? null : RealmSecuritySettings.of(apart, realm);
        });
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
