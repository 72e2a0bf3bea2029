package id.go.bappenas.sso.employee.address;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * The external address that is on record for a person: since when, set by whom, who stands behind it. In the clear, as it is on
 * the account.
 */
@Entity
@Table(name = "SSO_EXTERNAL_ADDRESS")
public class ExternalAddressEntity {

    @Id
    @Column(name = "USER_ID")
    private String userId;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "ADDRESS")
    private String address;

    @Column(name = "SINCE")
    private long since;

    @Column(name = "SET_BY")
    private String setBy;

    @Column(name = "VOUCHED_AT")
    private Long vouchedAt;

    @Column(name = "VOUCHED_BY")
    private String vouchedBy;

    @Column(name = "DISPUTED_AT")
    private Long disputedAt;

    protected ExternalAddressEntity() {}

    ExternalAddressEntity(String userId, String realmId) {
        this.userId = userId;
        this.realmId = realmId;
    }

    String userId() {
        return userId;
    }

    String address() {
        return address;
    }

    /** {@code null}: nobody known. */
    String setBy() {
        return setBy;
    }

    /** A new address: nobody has vouched for it yet. */
    void renew(String newAddress, Instant now, String officer) {
        address = newAddress;
        since = now.toEpochMilli();
        setBy = officer;
        vouchedAt = null;
        vouchedBy = null;
        disputedAt = null;
    }

    /** From now on time alone does not make it trusted. */
    void dispute(Instant now) {
        disputedAt = now.toEpochMilli();
    }

    /** {@code officer} null: an approved request. */
    void vouch(Instant now, String officer) {
        vouchedAt = now.toEpochMilli();
        vouchedBy = officer;
    }

    boolean isTrusted(Instant now, Duration wait) {
        return vouchedAt != null
                || (disputedAt == null
                        && !now.isBefore(Instant.ofEpochMilli(since).plus(wait)));
    }
}
