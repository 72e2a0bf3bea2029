package id.go.bappenas.sso.mail;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code external-mail}. */
public final class ExternalMailSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "external-mail";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return ExternalMailProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<ExternalMailProvider>> getProviderFactoryClass() {
        return ExternalMailProvider.class;
    }
}
