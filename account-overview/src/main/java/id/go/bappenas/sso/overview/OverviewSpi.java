package id.go.bappenas.sso.overview;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code account-overview}. */
public final class OverviewSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "account-overview";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return OverviewContributor.class;
    }

    @Override
    public Class<? extends ProviderFactory<OverviewContributor>> getProviderFactoryClass() {
        return OverviewContributor.class;
    }
}
