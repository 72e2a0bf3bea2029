package id.go.bappenas.sso.mail;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code mail-outbox}: keeps mails to external addresses until SMTP has taken them. */
public final class MailOutboxSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "mail-outbox";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return MailOutbox.class;
    }

    @Override
    public Class<? extends ProviderFactory<MailOutbox>> getProviderFactoryClass() {
        return MailOutboxFactory.class;
    }
}
