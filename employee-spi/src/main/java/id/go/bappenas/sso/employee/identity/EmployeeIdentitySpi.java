package id.go.bappenas.sso.employee.identity;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code employee-identity}. */
public final class EmployeeIdentitySpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "employee-identity";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return EmployeeIdentityProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<EmployeeIdentityProvider>> getProviderFactoryClass() {
        return EmployeeIdentityProviderFactory.class;
    }
}
