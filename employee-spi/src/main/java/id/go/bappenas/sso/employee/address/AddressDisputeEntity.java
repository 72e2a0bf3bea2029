package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.identity.KnownPerson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code SSO_ADDRESS_DISPUTE}: a person's last dispute. It belongs to the person, so a change of the address does not
 * change it. Addresses are stored in clear text, as in the user attribute. Times are milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_ADDRESS_DISPUTE")
public class AddressDisputeEntity {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "OPENED_AT")
    private long openedAt;

    @Column(name = "NOTICE", length = 32)
    private String notice;

    @Column(name = "NOTICED_AT")
    private long noticedAt;

    @Column(name = "ADDRESS", length = 254)
    private String address;

    @Column(name = "FROZEN_ADDRESS", length = 254)
    private String frozen;

    @Column(name = "CLOSED")
    private boolean closed;

    @Column(name = "FIRST_AT")
    private Long firstAt;

    @Column(name = "FIRST_BY", length = 255)
    private String firstBy;

    @Column(name = "FIRST_OFFICER", length = 2000)
    private String firstOfficer;

    @Column(name = "RESOLVED_AT")
    private Long resolvedAt;

    @Column(name = "RESOLVED_BY", length = 255)
    private String resolvedBy;

    /** For JPA. */
    protected AddressDisputeEntity() {}

    AddressDisputeEntity(String userId, String realmId) {
        this.userId = userId;
        this.realmId = realmId;
    }

    /**
     * @param ofNotice kind of the notice whose link was used
     * @param noticed time of the change that the notice is about
     * @param disputed {@code null} if there was no address then
     * @param trustedBefore {@code null} if no address was trusted before
     * @param othersWereTrusted whether other addresses were trusted within 30 days as well
     */
    void open(
            Instant now,
            String ofNotice,
            Instant noticed,
            String disputed,
            String trustedBefore,
            boolean othersWereTrusted) {
        openedAt = now.toEpochMilli();
        notice = ofNotice;
        noticedAt = noticed.toEpochMilli();
        address = disputed;
        frozen = trustedBefore;
        closed = othersWereTrusted;
        forgetConsent();
        resolvedAt = null;
        resolvedBy = null;
    }

    boolean isOpen() {
        return resolvedAt == null;
    }

    /** Whether no address gets mails while the dispute is open. */
    boolean isClosed() {
        return closed;
    }

    boolean isResolvedAt(Instant moment) {
        return resolvedAt != null && resolvedAt == moment.toEpochMilli();
    }

    Instant openedAt() {
        return Instant.ofEpochMilli(openedAt);
    }

    String notice() {
        return notice;
    }

    Instant noticedAt() {
        return Instant.ofEpochMilli(noticedAt);
    }

    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** The last address that was trusted before the change that is disputed. */
    Optional<String> frozen() {
        return Optional.ofNullable(frozen);
    }

    /** The first of the two officers who resolve the dispute, with the NIK of that time. */
    Optional<KnownPerson> firstOfficer() {
        return KnownPerson.read(firstBy, firstOfficer);
    }

    Instant firstAt() {
        return firstAt == null ? null : Instant.ofEpochMilli(firstAt);
    }

    void consent(Instant now, KnownPerson officer) {
        firstAt = now.toEpochMilli();
        firstBy = officer.userId();
        firstOfficer = officer.text();
    }

    /** Deletes a consent that was given for another address. */
    final void forgetConsent() {
        firstAt = null;
        firstBy = null;
        firstOfficer = null;
    }

    void resolve(Instant now, String officer) {
        resolvedAt = now.toEpochMilli();
        resolvedBy = officer;
    }
}
