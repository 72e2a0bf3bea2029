package id.go.bappenas.sso.support.event;

import id.go.bappenas.sso.support.jpa.PersonLock;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Publishes {@link AccountLeaves} and {@link AccountRemoved} for every account that Keycloak removes. Keycloak 26.7.4 publishes
 * {@code UserRemovedEvent} in its Admin REST and account pages only, and the pre-removal event always.
 *
 * <p>It takes the person's row first: Keycloak locks it after the pre-removal event, so a listener that wrote before would wait
 * for a transaction that holds the row, while that one waits for the listener's rows.
 */
public final class AccountRemovals {

    private AccountRemovals() {}

    /** Begins to listen. */
    public static void watch(KeycloakSessionFactory factory) {
        factory.register(AccountRemovals::onEvent);
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            var session = removed.getKeycloakSession();
            PersonLock.take(session, removed.getUser());
            var factory = session.getKeycloakSessionFactory();
            factory.publish(new AccountLeaves(session, removed.getRealm(), removed.getUser()));
            factory.publish(new AccountRemoved(session, removed.getRealm(), removed.getUser()));
        }
    }
}
