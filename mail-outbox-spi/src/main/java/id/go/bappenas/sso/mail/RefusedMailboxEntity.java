package id.go.bappenas.sso.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code SSO_REFUSED_MAILBOX}: a mailbox of a person that refused a mail for good, by a digest of its address. */
@Entity
@Table(name = "SSO_REFUSED_MAILBOX")
public class RefusedMailboxEntity {

    @Id
    @Column(name = "ID", length = 64)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REFUSED_AT")
    private long refusedAt;

    @Column(name = "ANSWER", length = 32)
    private String answer;

    /** For JPA. */
    protected RefusedMailboxEntity() {}

    RefusedMailboxEntity(String id, String realmId, String userId) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
    }

    void refused(Instant now, String codes) {
        refusedAt = now.toEpochMilli();
        answer = codes;
    }

    Instant refusedAt() {
        return Instant.ofEpochMilli(refusedAt);
    }
}
