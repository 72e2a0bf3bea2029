package id.go.bappenas.sso.provisioning.jpa;

import id.go.bappenas.sso.provisioning.request.AttachmentType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** An encrypted attachment of a request. */
@Entity
@Table(name = "SSO_PROVISIONING_ATTACHMENT")
public class AttachmentEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "REQUEST_ID", length = 36)
    private String requestId;

    @Column(name = "ORDINAL")
    private int number;

    @Column(name = "TYPE", length = 32)
    private String type;

    @Column(name = "FILE_NAME", length = 100)
    private String fileName;

    @Column(name = "BYTES")
    private int bytes;

    @Column(name = "SHA256", length = 64)
    private String sha256;

    @Column(name = "SENT_SHA256", length = 64)
    private String sentSha256;

    @Column(name = "SEALED_DATA")
    private byte[] sealed;

    @Column(name = "UPLOAD_ID", length = 36)
    private String uploadId;

    /** For JPA. */
    protected AttachmentEntity() {}

    /**
     * A new entity of a request.
     *
     * @param number from 1, in the order of types
     */
    public AttachmentEntity(String id, RequestEntity request, int number, AttachmentType type) {
        this.id = id;
        this.realmId = request.realmId();
        this.requestId = request.id();
        this.number = number;
        this.type = type.part();
        this.fileName = type.part() + ".pdf";
    }

    public void holds(int size, String digest, byte[] encrypted) {
        bytes = size;
        sha256 = digest;
        sealed = encrypted;
    }

    /** Records that {@link #holds} tells of a repaired file. */
    public void repairedFrom(String digestOfSent) {
        sentSha256 = digestOfSent;
    }

    /** Refers to an upload that has the content. */
    public void refersTo(UploadEntity upload) {
        bytes = upload.bytes();
        sha256 = upload.sha256();
        sentSha256 = upload.isRepaired() ? upload.sentSha256() : null;
        uploadId = upload.id();
    }

    public String id() {
        return id;
    }

    public int number() {
        return number;
    }

    /** The name of the multipart part. */
    public String type() {
        return type;
    }

    /** File name that the server has generated; it is not the sender's. */
    public String fileName() {
        return fileName;
    }

    /** Size before encryption. */
    public int bytes() {
        return bytes;
    }

    /** Digest of the stored file, in hex. */
    public String sha256() {
        return sha256;
    }

    /** The upload that has the content; empty if the content came with the request. */
    public Optional<String> uploadId() {
        return Optional.ofNullable(uploadId);
    }

    /** Encrypted content; empty if it was removed, or uploaded before. */
    public Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed);
    }
}
