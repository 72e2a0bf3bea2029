package id.go.bappenas.sso.provisioning.jpa;

import java.time.Instant;

/**
 * A draft as it is stored, without the rows of its list.
 *
 * @param version grows by one with each change
 * @param sealed content, encrypted
 */
public record StoredDraft(String id, int version, Instant expiresAt, byte[] sealed) {

    /** For JPA; the time is in milliseconds. */
    public StoredDraft(String id, int version, long expiresAt, byte[] sealed) {
        this(id, version, Instant.ofEpochMilli(expiresAt), sealed);
    }
}
