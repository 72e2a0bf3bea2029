package id.go.bappenas.sso.employee.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the outbox: what to send to whom, and how far that has got. No secret, no text. */
@Entity
@Table(name = "SSO_MAIL_ORDER")
public class MailOrderEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "KIND")
    private String kind;

    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "DETAILS")
    private String details;

    @Column(name = "ORDERED_AT")
    private long orderedAt;

    @Column(name = "DUE_AT")
    private long dueAt;

    @Column(name = "CLAIM")
    private String claim;

    @Column(name = "FAILURES")
    private int failures;

    @Column(name = "FAILED_AT")
    private Long failedAt;

    @Column(name = "LAST_ERROR")
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

    /** Releases the claim after a failure. */
    void failed(long now, long nextTry, String error) {
        failures++;
        failedAt = now;
        dueAt = nextTry;
        lastError = error;
        claim = null;
    }
}
