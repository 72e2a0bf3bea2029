package id.go.bappenas.sso.employee.address;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * A row of {@code SSO_TRUSTED_ADDRESS}: an address that was trusted from one moment to another, and is not trusted now. It is
 * stored in clear text, as in the user attribute. Times are milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_TRUSTED_ADDRESS")
public class TrustedAddressEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "ADDRESS", length = 254)
    private String address;

    @Column(name = "TRUSTED_FROM")
    private long trustedFrom;

    @Column(name = "TRUSTED_UNTIL")
    private long trustedUntil;

    /** For JPA. */
    protected TrustedAddressEntity() {}

    TrustedAddressEntity(String realmId, String userId, String address, Instant from, Instant until) {
        this.id = KeycloakModelUtils.generateId();
        this.realmId = realmId;
        this.userId = userId;
        this.address = address;
        trustedFrom = from.toEpochMilli();
        trustedUntil = until.toEpochMilli();
    }

    String address() {
        return address;
    }

    Instant from() {
        return Instant.ofEpochMilli(trustedFrom);
    }

    Instant until() {
        return Instant.ofEpochMilli(trustedUntil);
    }
}
