package id.go.bappenas.sso.employee.address;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A row of {@code SSO_DISPUTE_PRESS}: one use of "Bukan saya" about a person's address, by the link in one mailbox. Times are
 * milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_DISPUTE_PRESS")
public class DisputeReportEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "PRESSED_AT")
    private long pressedAt;

    @Column(name = "NOTICE", length = 32)
    private String notice;

    @Column(name = "NOTICED_AT")
    private long noticedAt;

    @Column(name = "MAILBOX", length = 254)
    private String mailbox;

    /** For JPA. */
    protected DisputeReportEntity() {}

    /** @param ofMailbox empty for the work mailbox */
    DisputeReportEntity(
            String realmId,
            String userId,
            Instant pressed,
            String notice,
            Instant noticed,
            Optional<String> ofMailbox) {
        this.id = KeycloakModelUtils.generateId();
        this.realmId = realmId;
        this.userId = userId;
        pressedAt = pressed.toEpochMilli();
        this.notice = notice;
        noticedAt = noticed.toEpochMilli();
        mailbox = ofMailbox.orElse(null);
    }

    Instant pressedAt() {
        return Instant.ofEpochMilli(pressedAt);
    }

    String notice() {
        return notice;
    }

    Instant noticedAt() {
        return Instant.ofEpochMilli(noticedAt);
    }

    /** The mailbox of the used link, empty for the work mailbox. */
    Optional<String> mailbox() {
        return Optional.ofNullable(mailbox);
    }
}
