package id.go.bappenas.sso.employee.identity;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code employee-identity}. */
public interface EmployeeIdentityProviderFactory extends ProviderFactory<EmployeeIdentityProvider> {}
