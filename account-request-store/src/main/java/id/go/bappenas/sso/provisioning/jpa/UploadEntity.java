package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that was uploaded before its request. Its encrypted content is in {@link UploadChunkEntity}. */
@Entity
@Table(name = "SSO_PROVISIONING_UPLOAD")
public class UploadEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "SUBMITTER_ID", length = 255)
    private String submitterId;

    @Column(name = "TYPE", length = 32)
    private String type;

    @Column(name = "BYTES")
    private int bytes;

    @Column(name = "SHA256", length = 64)
    private String sha256;

    @Column(name = "SENT_SHA256", length = 64)
    private String sentSha256;

    @Column(name = "CHECKED")
    private boolean checked;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    @Column(name = "REQUEST_ID", length = 36)
    private String requestId;

    /** For JPA. */
    protected UploadEntity() {}

    /** A file whose upload begins. */
    public UploadEntity(String id, String realmId, String submitterId, String type, Instant expiresAt) {
        this.id = id;
        this.realmId = realmId;
        this.submitterId = submitterId;
        this.type = type;
        this.expiresAt = expiresAt.toEpochMilli();
    }

    /** Records that the upload is complete and the file passed its checks. */
    public void found(int size, String digest) {
        bytes = size;
        sha256 = digest;
        checked = true;
    }

    /** Records that {@link #found} tells of a repaired file. */
    public void repairedFrom(String digestOfSent) {
        sentSha256 = digestOfSent;
    }

    public String id() {
        return id;
    }

    public String type() {
        return type;
    }

    /** Size before encryption. */
    public int bytes() {
        return bytes;
    }

    /** Digest of the stored file, in hex. */
    public String sha256() {
        return sha256;
    }

    /** Digest of the file that was sent, in hex; it differs from {@link #sha256} if the file was repaired. */
    public String sentSha256() {
        return sentSha256 == null ? sha256 : sentSha256;
    }

    /** Whether the stored file is not what was sent. */
    public boolean isRepaired() {
        return sentSha256 != null;
    }

    public Instant expiresAt() {
        return Instant.ofEpochMilli(expiresAt);
    }

    /** Whether a request uses the file. */
    public boolean isUsed() {
        return requestId != null;
    }
}
