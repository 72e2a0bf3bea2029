package id.go.bappenas.sso.provisioning.view;

/**
 * A PDF of a request.
 *
 * @param name made by the server: ASCII without quotes
 * @param content as checked at the submission
 */
public record AttachmentFile(String name, byte[] content) {}
