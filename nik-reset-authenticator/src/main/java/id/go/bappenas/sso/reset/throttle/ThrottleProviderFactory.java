package id.go.bappenas.sso.reset.throttle;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code reset-throttle}. */
public interface ThrottleProviderFactory extends ProviderFactory<ThrottleProvider> {}
