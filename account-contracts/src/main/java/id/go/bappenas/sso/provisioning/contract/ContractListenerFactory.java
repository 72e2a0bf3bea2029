package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.provisioning.jpa.ContractRepository;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.event.GlobalListenerFactory;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/** Factory of the listener for last days that administrators change; removes contracts of deleted users. */
public final class ContractListenerFactory extends GlobalListenerFactory {

    /** Made by Keycloak. */
    public ContractListenerFactory() {
        super("contract-days");
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ContractListener(session);
    }

    @Override
    protected void onEvent(ProviderEvent event) {
        if (event instanceof AccountRemoved removed) {
            ContractRepository.of(removed.session(), removed.realm().getId()).forget(removed.userId());
        }
    }
}
