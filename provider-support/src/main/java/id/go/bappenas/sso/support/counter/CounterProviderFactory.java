package id.go.bappenas.sso.support.counter;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code counter}. */
public interface CounterProviderFactory extends ProviderFactory<CounterProvider> {}
