package id.go.bappenas.sso.provisioning.attachment;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code attachment-scanner}. */
public interface AttachmentScannerFactory extends ProviderFactory<AttachmentScanner> {}
