package id.go.bappenas.sso.support.counter;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code counter}. */
public final class CounterSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "counter";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CounterProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<CounterProvider>> getProviderFactoryClass() {
        return CounterProviderFactory.class;
    }
}
