package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An encrypted piece of an uploaded file. */
@Entity
@Table(name = "SSO_PROVISIONING_CHUNK")
public class UploadChunkEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "UPLOAD_ID", length = 36)
    private String uploadId;

    @Column(name = "ORDINAL")
    private int number;

    @Column(name = "SEALED_DATA")
    private byte[] sealed;

    /** For JPA. */
    protected UploadChunkEntity() {}

    /** @param number from 0, in the order of the file */
    public UploadChunkEntity(String id, String realmId, String uploadId, int number, byte[] sealed) {
        this.id = id;
        this.realmId = realmId;
        this.uploadId = uploadId;
        this.number = number;
        this.sealed = sealed;
    }
}
