package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.provisioning.jpa.Contracts;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Sees administrators change the last day of a contract at the account, and forgets people who were deleted. */
public final class ContractWatchFactory extends GlobalListenerFactory {

    /** Made by Keycloak. */
    public ContractWatchFactory() {
        super("contract-days");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ContractWatch(session);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        if (event instanceof AccountRemoved removed) {
            Contracts.of(removed.session(), removed.realm().getId()).forget(removed.userId());
        }
    }
}
