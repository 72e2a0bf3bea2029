package id.go.bappenas.sso.employee.counter;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code counter}. */
public interface CounterProviderFactory extends ProviderFactory<CounterProvider> {}
