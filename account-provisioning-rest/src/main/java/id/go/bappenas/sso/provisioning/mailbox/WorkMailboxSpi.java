package id.go.bappenas.sso.provisioning.mailbox;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code work-mailbox}. */
public final class WorkMailboxSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "work-mailbox";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return WorkMailbox.class;
    }

    @Override
    public Class<? extends ProviderFactory<WorkMailbox>> getProviderFactoryClass() {
        return WorkMailboxFactory.class;
    }
}
