package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When the verifiers of a realm last got the mail about waiting requests. */
@Entity
@Table(name = "SSO_PROVISIONING_DIGEST")
public class DigestEntity {

    /** The realm's id: one row for each realm. */
    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "SENT_AT")
    private long sentAt;

    /** For JPA. */
    protected DigestEntity() {}

    /** A realm whose verifiers got no mail yet. */
    DigestEntity(String realmId) {
        this.id = realmId;
        this.realmId = realmId;
    }

    Instant sentAt() {
        return Instant.ofEpochMilli(sentAt);
    }
}
