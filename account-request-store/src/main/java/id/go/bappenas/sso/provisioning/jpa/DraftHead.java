package id.go.bappenas.sso.provisioning.jpa;

import java.time.Instant;

/**
 * A draft in a list of drafts.
 *
 * @param sealedTitle encrypted
 */
public record DraftHead(String id, Instant changedAt, Instant expiresAt, byte[] sealedTitle) {

    /** For JPA; the times are in milliseconds. */
    public DraftHead(String id, long changedAt, long expiresAt, byte[] sealedTitle) {
        this(id, Instant.ofEpochMilli(changedAt), Instant.ofEpochMilli(expiresAt), sealedTitle);
    }
}
