package id.go.bappenas.sso.employee.account;

import id.go.bappenas.sso.employee.address.FormerWorkMailboxes;
import id.go.bappenas.sso.employee.event.AccountDisabled;
import id.go.bappenas.sso.employee.event.AccountEnabled;
import id.go.bappenas.sso.employee.event.AccountEnded;
import id.go.bappenas.sso.support.event.AdminWrite;
import id.go.bappenas.sso.support.keycloak.CommittedAccount;
import id.go.bappenas.sso.support.keycloak.UserSessions;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Ends sessions and publishes {@link AccountEnded} in the transaction that disables an account: Admin REST, admin console,
 * permanent lockout. Keycloak 26.7.4 has no event for this, so each update of a disabled account counts. When an administrator
 * enables an account again, its person gets a notice.
 */
final class AccountListener implements EventListenerProvider {

    private static final Set<OperationType> WRITES = Set.of(OperationType.UPDATE);

    private final KeycloakSession session;

    AccountListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT) {
            publish(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdminWrite.userId(event, WRITES).ifPresent(userId -> publish(event.getRealmId(), userId));
    }

    private void publish(String realmId, String userId) {
        var realm = session.realms().getRealm(realmId);
        var person = realm == null ? null : session.users().getUserById(realm, userId);
        if (person == null) {
            return;
        }
        if (person.isEnabled()) {
            enabled(realm, person);
        } else {
            new UserSessions(session, realm).end(person);
            session.getKeycloakSessionFactory().publish(new AccountEnded(session, realm, userId));
            FormerWorkMailboxes.of(session, realm).notice(person);
            session.getKeycloakSessionFactory().publish(new AccountDisabled(session, realm, person));
        }
    }

    private void enabled(RealmModel realm, UserModel person) {
        if (!AccountEnabled.wasToldByCaller(session, person)
                && CommittedAccount.of(session, person.getId())
                        .filter(before -> !before.enabled())
                        .isPresent()) {
            FormerWorkMailboxes.of(session, realm).notice(person);
            session.getKeycloakSessionFactory().publish(new AccountEnabled(session, realm, person));
        }
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
