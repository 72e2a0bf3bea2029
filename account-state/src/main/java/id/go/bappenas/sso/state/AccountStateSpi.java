package id.go.bappenas.sso.state;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code account-state}. */
public final class AccountStateSpi implements Spi {

    static final String NAME = "account-state";

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return AccountStateContributor.class;
    }

    @Override
    public Class<? extends ProviderFactory<AccountStateContributor>> getProviderFactoryClass() {
        return AccountStateContributor.class;
    }
}
