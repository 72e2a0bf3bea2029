package id.go.bappenas.sso.employee.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A row of {@code SSO_FORGOTTEN_IDENTITY}: identity data of a person were deleted and not recorded again. The next record then
 * counts as a change.
 */
@Entity
@Table(name = "SSO_FORGOTTEN_IDENTITY")
public class ForgottenIdentityEntity {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "FORGOTTEN_AT", nullable = false)
    private long forgottenAt;

    /** For JPA. */
    protected ForgottenIdentityEntity() {}

    ForgottenIdentityEntity(String realmId, String userId, Instant when) {
        this.realmId = realmId;
        this.userId = userId;
        forgottenAt = when.toEpochMilli();
    }

    Instant forgottenAt() {
        return Instant.ofEpochMilli(forgottenAt);
    }
}
