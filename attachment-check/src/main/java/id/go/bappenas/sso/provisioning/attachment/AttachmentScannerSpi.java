package id.go.bappenas.sso.provisioning.attachment;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code attachment-scanner}. */
public final class AttachmentScannerSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "attachment-scanner";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return AttachmentScanner.class;
    }

    @Override
    public Class<? extends ProviderFactory<AttachmentScanner>> getProviderFactoryClass() {
        return AttachmentScannerFactory.class;
    }
}
