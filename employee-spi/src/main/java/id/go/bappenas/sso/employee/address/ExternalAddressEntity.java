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
 * The external address that is on record for a person: since when, set by whom, who stands behind it. In the clear, as it is on
 * the account.
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

    /** Whether time alone never makes it trusted. */
    boolean isHeld() {
        return held;
    }

    /** The account that set it; {@code null} if there is none. */
    String setBy() {
        return setBy;
    }

    /** The officer who set it, as they were then; empty if it was set by other means, or without a NIK on file. */
    Optional<KnownPerson> setter() {
        return KnownPerson.read(setBy, setter);
    }

    /** The first of the two officers who confirm an address that no known officer set. */
    Optional<KnownPerson> firstConfirmer() {
        return KnownPerson.read(firstBy, firstConfirmer);
    }

    void confirmedFirst(KnownPerson officer) {
        firstBy = officer.userId();
        firstConfirmer = officer.text();
    }

    /** How many officers still have to confirm it for it to be trusted at once. */
    int confirmationsNeeded() {
        if (vouchedAt != null) {
            return 0;
        }
        return setter().isPresent() || firstConfirmer().isPresent() ? 1 : 2;
    }

    /**
     * A new address: no officer has confirmed it yet.
     *
     * @param account that set it, {@code null} if there is none
     * @param officer the known officer whose account it is, if it is one
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

    /** Time alone does not make it trusted, as long as it is the one on record. */
    void hold() {
        held = true;
    }

    /** {@code officer} null: an approved request. */
    void vouch(Instant now, String officer) {
        vouchedAt = now.toEpochMilli();
        vouchedBy = officer;
    }

    /** Since when it is trusted, if it is now. */
    Optional<Instant> trustedSince(Instant now, Duration wait) {
        if (!isTrusted(now, wait)) {
            return Optional.empty();
        }
        return Optional.of(
                vouchedAt == null ? Instant.ofEpochMilli(since).plus(wait) : Instant.ofEpochMilli(vouchedAt));
    }

    /** What a dispute of the person says of it comes before. */
    boolean isTrusted(Instant now, Duration wait) {
        return vouchedAt != null
                || (!held && !now.isBefore(Instant.ofEpochMilli(since).plus(wait)));
    }

    /** Whether it is trusted because two officers resolved that dispute. */
    boolean isVouchedForBy(AddressDisputeEntity dispute) {
        return vouchedAt != null && dispute.isResolvedAt(Instant.ofEpochMilli(vouchedAt));
    }
}
