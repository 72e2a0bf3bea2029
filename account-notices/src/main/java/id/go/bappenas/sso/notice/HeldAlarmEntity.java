package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A row of {@code SSO_HELD_ALARM}: a change that was disowned soon after an alarm about the same person and therefore waits for
 * the summary. Times are milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_HELD_ALARM")
public class HeldAlarmEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "ABOUT", length = 32)
    private Disowned about;

    @Column(name = "DISOWNED_AT")
    private long disownedAt;

    /** For JPA. */
    protected HeldAlarmEntity() {}

    HeldAlarmEntity(String realmId, String userId, Disowned about, Instant disowned) {
        this.id = KeycloakModelUtils.generateId();
        this.realmId = realmId;
        this.userId = userId;
        this.about = about;
        this.disownedAt = disowned.toEpochMilli();
    }

    Disowned about() {
        return about;
    }

    Instant disowned() {
        return Instant.ofEpochMilli(disownedAt);
    }
}
