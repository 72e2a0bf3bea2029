package id.go.bappenas.sso.reset.throttle;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code reset-throttle}. */
public final class ThrottleSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "reset-throttle";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ThrottleProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<ThrottleProvider>> getProviderFactoryClass() {
        return ThrottleProviderFactory.class;
    }
}
