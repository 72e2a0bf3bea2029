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
public class NotMeLink {

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
    protected NotMeLink() {}

    /**
     * @param externalMailbox that the mail goes to, {@code null} for the work mailbox
     * @param credentialId of the second factor that was set up, {@code null} if it is about anything else
     * @param items identity data that the mail names
     */
    NotMeLink(
            String id,
            String realmId,
            String userId,
            Disowned about,
            Happening happening,
            String externalMailbox,
            String credentialId,
            Set<IdentityField> items) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.about = about;
        this.happenedAt = happening.when().toEpochMilli();
        this.origin = happening.origin();
        this.browser = happening.browser();
        this.externalMailbox = externalMailbox;
        this.credentialId = credentialId;
        this.items = items.isEmpty()
                ? null
                : items.stream().sorted().map(IdentityField::id).collect(Collectors.joining(","));
    }

    /** Identity data that its mail names. */
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

    Happening happening() {
        return new Happening(Instant.ofEpochMilli(happenedAt), origin, browser);
    }

    /** {@code null} for the work mailbox. */
    String externalMailbox() {
        return externalMailbox;
    }

    /** The second factor that was set up; {@code null} if it is about anything else. */
    String credentialId() {
        return credentialId;
    }

    String secretDigest() {
        return secretDigest;
    }

    boolean isUsed() {
        return usedAt != null;
    }

    /** Whether its mailbox was one that the person had given up; what that becomes later does not count. */
    boolean isGivenUp() {
        return givenUp;
    }

    /** Whether another mail's link was used, and covered this one. */
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
