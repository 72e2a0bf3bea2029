package id.go.bappenas.sso.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import id.go.bappenas.sso.support.jpa.ColumnText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import org.keycloak.util.JsonSerialization;

/** A row of {@code SSO_MAIL_ORDER}: a mail to be sent, and its state. It has no secret and no text. */
@Entity
@Table(name = "SSO_MAIL_ORDER")
public class MailOrderEntity {

    private static final int LONGEST_ERROR = 255;
    private static final int LONGEST_DETAILS = 4000;

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

    @Column(name = "REFUSALS")
    private int refusals;

    @Column(name = "FAILED_AT")
    private Long failedAt;

    @Column(name = "LAST_ERROR", length = 255)
    private String lastError;

    protected MailOrderEntity() {}

    MailOrderEntity(String id, String realmId, String kind, String userId, Map<String, String> details, Instant due) {
        this.id = id;
        this.realmId = realmId;
        this.kind = kind;
        this.userId = userId;
        this.details = write(details);
        this.orderedAt = due.toEpochMilli();
        this.dueAt = orderedAt;
    }

    /** @throws IllegalArgumentException if the text is longer than the column */
    static String write(Map<String, String> details) {
        try {
            var text = JsonSerialization.writeValueAsString(details);
            if (text.length() > LONGEST_DETAILS) {
                throw new IllegalArgumentException(
                        "details of a mail order have at most " + LONGEST_DETAILS + " characters");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The order for the kind of mail. */
    MailOrder order() {
        try {
            return new MailOrder(
                    id,
                    kind,
                    userId,
                    JsonSerialization.readValue(details, new TypeReference<Map<String, String>>() {}),
                    Instant.ofEpochMilli(orderedAt));
        } catch (IOException e) {
            throw new UncheckedIOException("details of a mail order", e);
        }
    }

    WaitingMail waiting() {
        return new WaitingMail(kind, ordered(), failures, Instant.ofEpochMilli(dueAt));
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

    Instant ordered() {
        return Instant.ofEpochMilli(orderedAt);
    }

    int failures() {
        return failures;
    }

    /** Number of times that the recipient's mailbox was refused for good. */
    int refusals() {
        return refusals;
    }

    String lastError() {
        return lastError;
    }

    /** Counts a refusal of the mailbox; {@link #failed} counts it as a failure, too. */
    void refused() {
        refusals++;
    }

    /** Releases the claim without a failure. */
    void postponed(Instant until) {
        dueAt = until.toEpochMilli();
        claim = null;
    }

    /** Releases the claim after a failure. */
    void failed(Instant now, Instant nextTry, String error) {
        failures++;
        failedAt = now.toEpochMilli();
        dueAt = nextTry.toEpochMilli();
        lastError = ColumnText.cut(error, LONGEST_ERROR);
        claim = null;
    }
}
