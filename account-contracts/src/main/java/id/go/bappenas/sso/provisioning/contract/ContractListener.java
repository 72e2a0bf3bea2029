package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.employee.Contract;
import id.go.bappenas.sso.employee.address.FormerWorkMailboxes;
import id.go.bappenas.sso.notice.AccountNoticeMail;
import id.go.bappenas.sso.notice.NoticeTopic;
import id.go.bappenas.sso.support.event.AdminWrite;
import id.go.bappenas.sso.support.jpa.CreatedAccount;
import java.util.Set;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Applies the last day that an administrator writes into {@code contractEnd}: a later day extends the access, an earlier day
 * shortens it.
 */
final class ContractListener implements EventListenerProvider {

    private static final Set<OperationType> WRITES = Set.of(OperationType.CREATE, OperationType.UPDATE);

    private final KeycloakSession session;

    ContractListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        // Employees cannot change the attribute.
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdminWrite.userId(event, WRITES).ifPresent(userId -> {
            var realm = session.realms().getRealm(event.getRealmId());
            var person = realm == null ? null : session.users().getUserById(realm, userId);
            // The worker itself puts the contract of an account that it creates on record.
            if (person != null && !CreatedAccount.is(session, userId)) {
                FormerWorkMailboxes.of(session, realm).notice(person);
                if (FlexiworkContract.of(session, realm, person).corrected()) {
                    tell(realm, person);
                }
            }
        });
    }

    private void tell(RealmModel realm, UserModel person) {
        Contract.end(person)
                .ifPresentOrElse(
                        day -> AccountNoticeMail.decided(session, realm, person, NoticeTopic.CONTRACT_CHANGED, day),
                        () -> AccountNoticeMail.decided(session, realm, person, NoticeTopic.CONTRACT_OPEN));
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
