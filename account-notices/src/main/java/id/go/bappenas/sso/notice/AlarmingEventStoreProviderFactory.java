package id.go.bappenas.sso.notice;

import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.jpa.JpaEventStoreProvider;
import org.keycloak.events.jpa.JpaEventStoreProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Keycloak's event store, which also orders a mail to Pusdatin when all events of a realm are deleted: Keycloak 26.7.4 writes
 * no event of that deletion. Events that expire are deleted without a mail.
 */
public final class AlarmingEventStoreProviderFactory extends JpaEventStoreProviderFactory {

    @Override
    public EventStoreProvider create(KeycloakSession session) {
        return new Store(session);
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }

    private static final class Store extends JpaEventStoreProvider {

        private final KeycloakSession session;

        Store(KeycloakSession session) {
            super(session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
            this.session = session;
        }

        @Override
        public void clear(RealmModel realm) {
            super.clear(realm);
            tell(realm, SecurityChange.EVENTS_DELETED);
        }

        @Override
        public void clearAdmin(RealmModel realm) {
            super.clearAdmin(realm);
            tell(realm, SecurityChange.ADMIN_EVENTS_DELETED);
        }

        private void tell(RealmModel realm, SecurityChange guard) {
            new NoticeSettings(realm)
                    .securityAddress()
                    .ifPresent(address -> SecurityChangeMail.order(
                            session, realm, guard, List.of(address), List.of(), Administrator.of(session, realm)));
        }
    }
}
