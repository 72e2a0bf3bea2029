package id.go.bappenas.sso.employee.account;

import id.go.bappenas.sso.employee.event.AccountEnded;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Event listener that publishes, in each realm, that an account was disabled or deleted. */
public final class AccountListenerFactory extends GlobalListenerFactory {

    /** Made by Keycloak. */
    public AccountListenerFactory() {
        super("account-ended");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AccountListener(session);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        if (event instanceof AccountRemoved removed) {
            var session = removed.session();
            session.getKeycloakSessionFactory().publish(new AccountEnded(session, removed.realm(), removed.userId()));
        }
    }
}
