package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.jpa.ColumnText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the outbox: what to send to whom, and how far that has got. No secret, no text. */
@Entity
@Table(name = "SSO_MAIL_ORDER")
public class MailOrderEntity {

    private static final int LONGEST_ERROR = 255;

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "KIND", length = 64)
    private String kind;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "DETAILS", length = 4000)
    private String details;

    @Column(name = "ORDERED_AT")
    private long orderedAt;

    @Column(name = "DUE_AT")
    private long dueAt;

    @Column(name = "CLAIM", length = 36)
    private String claim;

    @Column(name = "FAILURES")
    private int failures;

    @Column(name = "FAILED_AT")
    private Long failedAt;

    @Column(name = "LAST_ERROR", length = 255)
    private String lastError;

    protected MailOrderEntity() {}

    MailOrderEntity(String id, String realmId, String kind, String userId, String details, long orderedAt) {
        this.id = id;
        this.realmId = realmId;
        this.kind = kind;
        this.userId = userId;
        this.details = details;
        this.orderedAt = orderedAt;
        this.dueAt = orderedAt;
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String kind() {
        return kind;
    }

    String userId() {
        return userId;
    }

    String details() {
        return details;
    }

    long orderedAt() {
        return orderedAt;
    }

    int failures() {
        return failures;
    }

    String lastError() {
        return lastError;
    }

    /** Releases the claim after a failure. */
    void failed(long now, long nextTry, String error) {
        failures++;
        failedAt = now;
        dueAt = nextTry;
        lastError = ColumnText.cut(error, LONGEST_ERROR);
        claim = null;
    }
}
