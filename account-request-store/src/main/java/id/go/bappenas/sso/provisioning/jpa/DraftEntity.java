package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A request that its submitter has not sent yet. What was typed is encrypted. */
@Entity
@Table(name = "SSO_PROVISIONING_DRAFT")
public class DraftEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "SUBMITTER_ID", length = 255)
    private String submitterId;

    @Column(name = "VERSION")
    private int version;

    @Column(name = "CHANGED_AT")
    private long changedAt;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    @Column(name = "SEALED_TITLE")
    private byte[] sealedTitle;

    @Column(name = "SEALED_DATA")
    private byte[] sealed;

    /** Rows of the list; {@code null} without a list. */
    @Column(name = "SEALED_ROWS")
    private byte[] sealedRows;

    /** What was found in the list; {@code null} if the list was not judged since it was changed. */
    @Column(name = "SEALED_FINDINGS")
    private byte[] sealedFindings;

    /** For JPA. */
    protected DraftEntity() {}

    /** A new draft, of version 0. */
    public DraftEntity(String id, String realmId, String submitterId, Instant now, Instant expiresAt) {
        this.id = id;
        this.realmId = realmId;
        this.submitterId = submitterId;
        this.changedAt = now.toEpochMilli();
        this.expiresAt = expiresAt.toEpochMilli();
    }

    /**
     * @param title what a list of drafts shows
     * @param content of the draft, without the rows of its list
     */
    public void holds(byte[] title, byte[] content) {
        sealedTitle = title.clone();
        sealed = content.clone();
    }
}
