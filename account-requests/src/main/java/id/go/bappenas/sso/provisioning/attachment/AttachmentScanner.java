package id.go.bappenas.sso.provisioning.attachment;

import org.keycloak.provider.Provider;

/**
 * The place for a virus scanner. SPI {@code attachment-scanner}; without a provider attachments are checked by {@link PdfCheck}
 * alone.
 */
public interface AttachmentScanner extends Provider {

    /**
     * Whether the file may be stored.
     *
     * @throws RuntimeException if the scanner cannot tell now: the request is then refused with 503
     */
    boolean isClean(byte[] file);
}
