package id.go.bappenas.sso.provisioning.jpa;

/**
 * An attachment without its content.
 *
 * @param bytes before encryption
 */
public record AttachmentView(int number, String type, String fileName, int bytes, String sha256) {}
