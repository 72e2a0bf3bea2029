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

    public String sha256() {
        return sha256;
    }

    public Instant expiresAt() {
        return Instant.ofEpochMilli(expiresAt);
    }

    /** Whether a request uses the file. */
    public boolean isUsed() {
        return requestId != null;
    }
}
