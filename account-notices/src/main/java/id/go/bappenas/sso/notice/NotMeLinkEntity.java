package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.identity.IdentityField;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of {@code SSO_NOT_ME_LINK}: the link "Bukan saya" of one mail, by a digest of its secret. Times are milliseconds since
 * 1970.
 */
@Entity
@Table(name = "SSO_NOT_ME_LINK")
public class NotMeLinkEntity {

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

    @Column(name = "HAPPENED_AT")
    private long happenedAt;

    @Column(name = "ORIGIN", length = 64)
    private String origin;

    @Column(name = "BROWSER", length = 64)
    private String browser;

    @Column(name = "EXTERNAL_MAILBOX", length = 254)
    private String externalMailbox;

    @Column(name = "CREDENTIAL_ID", length = 36)
    private String credentialId;

    @Column(name = "SECRET_DIGEST", length = 64)
    private String secretDigest;

    @Column(name = "MAILED_AT")
    private long mailedAt;

    @Column(name = "USED_AT")
    private Long usedAt;

    @Column(name = "ITEMS", length = 64)
    private String items;

    @Column(name = "GIVEN_UP")
    private boolean givenUp;

    @Column(name = "USED_WITH", length = 36)
    private String usedWith;

    /** For JPA. */
    protected NotMeLinkEntity() {}

    /**
     * @param externalMailbox mailbox of the mail, {@code null} for the work mailbox
     * @param credentialId of the second factor that was set up, else {@code null}
     * @param items identity data that the mail names
     */
    NotMeLinkEntity(
            String id,
            String realmId,
            String userId,
            Disowned about,
            RequestOrigin origin,
            String externalMailbox,
            String credentialId,
            Set<IdentityField> items) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.about = about;
        this.happenedAt = origin.when().toEpochMilli();
        this.origin = origin.address();
        this.browser = origin.browser();
        this.externalMailbox = externalMailbox;
        this.credentialId = credentialId;
        this.items = items.isEmpty()
                ? null
                : items.stream().sorted().map(IdentityField::id).collect(Collectors.joining(","));
    }

    /** Identity data that the mail names. */
    Set<IdentityField> items() {
        return IdentityField.of(items);
    }

    void mailed(String digest, Instant when) {
        secretDigest = digest;
        mailedAt = when.toEpochMilli();
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    String userId() {
        return userId;
    }

    Disowned about() {
        return about;
    }

    RequestOrigin origin() {
        return new RequestOrigin(Instant.ofEpochMilli(happenedAt), origin, browser);
    }

    /** The external mailbox of the mail, {@code null} for the work mailbox. */
    String externalMailbox() {
        return externalMailbox;
    }

    /** The second factor that was set up, else {@code null}. */
    String credentialId() {
        return credentialId;
    }

    String secretDigest() {
        return secretDigest;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    /** Whether the person once gave up the mailbox; this lasts even if the mailbox is registered again. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Whether the link of another mail was used that covered this link. */
    boolean isUsedWithAnother() {
        return usedWith != null && !usedWith.equals(id);
    }

    Instant mailedAt() {
        return Instant.ofEpochMilli(mailedAt);
    }

    boolean isExpired(Instant now, Duration lifetime) {
        return !now.isBefore(Instant.ofEpochMilli(mailedAt).plus(lifetime));
    }
}
