package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.support.event.AdminWrite;
import id.go.bappenas.sso.support.jpa.CreatedAccount;
import java.util.EnumSet;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;

/**
 * Records a changed address, external or at work, in the transaction of the change: Admin REST, admin console, account pages.
 */
final class AddressListener implements EventListenerProvider {

    private static final Set<OperationType> WRITES = EnumSet.complementOf(EnumSet.of(OperationType.DELETE));

    private final KeycloakSession session;

    AddressListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getError() == null
                && (event.getType() == EventType.UPDATE_PROFILE
                        || event.getType() == EventType.UPDATE_EMAIL
                        || event.getType() == EventType.REGISTER)) {
            notice(event.getRealmId(), event.getUserId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdminWrite.userId(event, WRITES)
                .ifPresent(userId -> notice(
                        event.getRealmId(), userId, event.getAuthDetails().getUserId()));
    }

    private void notice(String realmId, String userId, String changedBy) {
        var realm = session.realms().getRealm(realmId);
        var person = realm == null || userId == null ? null : session.users().getUserById(realm, userId);
        // The code that has created an account puts its address on record.
        if (person != null && !CreatedAccount.is(session, userId)) {
            FormerWorkMailboxes.of(session, realm).notice(person);
            new JpaExternalAddresses(session).notice(realm, person, changedBy);
        }
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
