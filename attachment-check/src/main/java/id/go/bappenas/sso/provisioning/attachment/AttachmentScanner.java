package id.go.bappenas.sso.provisioning.attachment;

import org.keycloak.provider.Provider;

/**
 * An operator's virus scanner, SPI {@code attachment-scanner}; without a provider attachments are checked by {@link PdfCheck}
 * alone.
 */
public interface AttachmentScanner extends Provider {

    /**
     * Whether the file may be stored.
     *
     * @throws RuntimeException if the scanner cannot check the file now; the request is refused with 503
     */
    boolean isClean(byte[] file);
}
