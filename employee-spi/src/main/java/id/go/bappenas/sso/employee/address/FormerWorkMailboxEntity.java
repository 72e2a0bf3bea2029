package id.go.bappenas.sso.employee.address;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A row of {@code SSO_FORMER_WORK_MAILBOX}: a former work mailbox of an account. It is stored in clear text, as in the account.
 * Times are milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_FORMER_WORK_MAILBOX")
public class FormerWorkMailboxEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "ADDRESS", length = 255)
    private String address;

    @Column(name = "LEFT_AT")
    private long leftAt;

    /** For JPA. */
    protected FormerWorkMailboxEntity() {}

    FormerWorkMailboxEntity(String realmId, String userId, String address) {
        this.id = KeycloakModelUtils.generateId();
        this.realmId = realmId;
        this.userId = userId;
        this.address = address;
    }

    void left(Instant when) {
        leftAt = when.toEpochMilli();
    }

    String address() {
        return address;
    }

    Instant leftAt() {
        return Instant.ofEpochMilli(leftAt);
    }
}
