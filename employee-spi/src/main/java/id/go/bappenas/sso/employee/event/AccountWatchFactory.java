package id.go.bappenas.sso.employee.event;

import id.go.bappenas.sso.employee.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** Tells in every realm that an account was disabled or deleted. */
public final class AccountWatchFactory implements EventListenerProviderFactory, OperationalInfo {

    private static final String PROVIDER_ID = "account-ended";

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new AccountWatch(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public void init(Config.Scope config) {
        // Nothing to set.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(AccountWatchFactory::onEvent);
    }

    private static void onEvent(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            var session = removed.getKeycloakSession();
            session.getKeycloakSessionFactory()
                    .publish(new AccountEnded(
                            session, removed.getRealm(), removed.getUser().getId()));
        }
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
