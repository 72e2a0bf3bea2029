package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.identity.KnownPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code SSO_EXTERNAL_ADDRESS}: a person's external address on record, with its setter and its confirmations. It is
 * stored in clear text, as in the user attribute. Times are milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_EXTERNAL_ADDRESS")
public class ExternalAddressEntity {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "ADDRESS", length = 254)
    private String address;

    @Column(name = "SINCE")
    private long since;

    @Column(name = "SET_BY", length = 255)
    private String setBy;

    @Column(name = "SETTER", length = 2000)
    private String setter;

    @Column(name = "FIRST_BY", length = 255)
    private String firstBy;

    @Column(name = "FIRST_CONFIRMER", length = 2000)
    private String firstConfirmer;

    @Column(name = "VOUCHED_AT")
    private Long vouchedAt;

    @Column(name = "VOUCHED_BY", length = 255)
    private String vouchedBy;

    @Column(name = "HELD")
    private boolean held;

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

    Instant since() {
        return Instant.ofEpochMilli(since);
    }

    /** Whether only officers can make it trusted. */
    boolean isHeld() {
        return held;
    }

    /** User id of the account that set it; {@code null} if unknown. */
    String setBy() {
        return setBy;
    }

    /**
     * The officer who set it, with the NIK of that time; empty if it was set by other means, or if the officer had no NIK on
     * file.
     */
    Optional<KnownPerson> setter() {
        return KnownPerson.read(setBy, setter);
    }

    /** The first of two officers, for an address that was not set by a known officer. */
    Optional<KnownPerson> firstConfirmer() {
        return KnownPerson.read(firstBy, firstConfirmer);
    }

    void confirmedFirst(KnownPerson officer) {
        firstBy = officer.userId();
        firstConfirmer = officer.text();
    }

    /** Number of officers whose confirmation makes the address trusted at once. */
    int confirmationsNeeded() {
        if (vouchedAt != null) {
            return 0;
        }
        return setter().isPresent() || firstConfirmer().isPresent() ? 1 : 2;
    }

    /**
     * Sets a new address without confirmations.
     *
     * @param account user id of the account that set it, {@code null} if unknown
     * @param officer the officer of that account, if the account belongs to one
     */
    void renew(String newAddress, Instant now, String account, Optional<KnownPerson> officer) {
        address = newAddress;
        since = now.toEpochMilli();
        setBy = account;
        setter = officer.map(KnownPerson::text).orElse(null);
        firstBy = null;
        firstConfirmer = null;
        vouchedAt = null;
        vouchedBy = null;
        held = false;
    }

    /** Marks the address so that time does not make it trusted. */
    void hold() {
        held = true;
    }

    /**
     * Marks the address as confirmed.
     *
     * @param officer user id; {@code null} for an approved request
     */
    void vouch(Instant now, String officer) {
        vouchedAt = now.toEpochMilli();
        vouchedBy = officer;
    }

    /** Begin of the trust, if the address is trusted now. */
    Optional<Instant> trustedSince(Instant now, Duration wait) {
        return trustedFrom(wait).filter(from -> isTrusted(now, wait));
    }

    /** Begin of the trust, past or future; empty if only officers can make the address trusted. */
    Optional<Instant> trustedFrom(Duration wait) {
        if (vouchedAt != null) {
            return Optional.of(Instant.ofEpochMilli(vouchedAt));
        }
        return held ? Optional.empty() : Optional.of(Instant.ofEpochMilli(since).plus(wait));
    }

    /** Whether the address is trusted; the caller checks disputes before. */
    boolean isTrusted(Instant now, Duration wait) {
        return vouchedAt != null
                || (!held && !now.isBefore(Instant.ofEpochMilli(since).plus(wait)));
    }

    /** Whether the address is trusted because two officers resolved that dispute. */
    boolean isVouchedForBy(AddressDisputeEntity dispute) {
        return vouchedAt != null && dispute.isResolvedAt(Instant.ofEpochMilli(vouchedAt));
    }
}
