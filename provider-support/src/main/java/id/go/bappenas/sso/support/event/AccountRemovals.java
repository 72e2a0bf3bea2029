package id.go.bappenas.sso.support.event;

import id.go.bappenas.sso.support.jpa.PersonLock;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/**
 * Publishes {@link AccountPreRemoved} and {@link AccountRemoved} for every account that Keycloak removes. Keycloak 26.7.4
 * publishes {@code UserRemovedEvent} in its Admin REST and account pages only, but the pre-removal event always.
 *
 * <p>It locks the person's row first. Keycloak locks it after the pre-removal event: a listener that has written before
 * would wait for a transaction that holds the row, while that transaction waits for the listener's rows.
 */
public final class AccountRemovals {

    private AccountRemovals() {}

    /** Registers the listener. */
    public static void watch(KeycloakSessionFactory factory) {
        factory.register(AccountRemovals::onEvent);
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserPreRemovedEvent removed) {
            var session = removed.getKeycloakSession();
            PersonLock.take(session, removed.getUser());
            var factory = session.getKeycloakSessionFactory();
            factory.publish(new AccountPreRemoved(session, removed.getRealm(), removed.getUser()));
            factory.publish(new AccountRemoved(session, removed.getRealm(), removed.getUser()));
        }
    }
}
