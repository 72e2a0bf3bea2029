package id.go.bappenas.sso.notice;

import java.util.List;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Notices settings of a realm that guard less than before, in the transaction of Admin REST that writes them. */
final class GuardWatch implements EventListenerProvider {

    private final KeycloakSession session;

    GuardWatch(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        // A sign-in changes no realm.
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
        var after = Guards.of(session, realm);
        var before = committed(event.getRealmId());
        var lines = before == null ? List.<String>of() : after.loosened(before);
        if (!lines.isEmpty()) {
            GuardNotice.order(
                    session,
                    realm,
                    Guard.SETTINGS_LOOSENED,
                    after.addresses(before),
                    lines,
                    Administrator.of(session, realm, event.getAuthDetails()));
        }
    }

    /** Keycloak 26.7.4 tells what a realm is now, and not what it was: another transaction still sees that. */
    private Guards committed(String realmId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), apart -> {
            var realm = apart.realms().getRealm(realmId);
            return realm == null ? null : Guards.of(apart, realm);
        });
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
