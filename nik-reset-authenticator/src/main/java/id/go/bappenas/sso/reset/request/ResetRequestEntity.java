package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.mail.link.Digest;
import id.go.bappenas.sso.mail.link.LinkKey;
import id.go.bappenas.sso.notice.RequestOrigin;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A row of {@code SSO_RESET_REQUEST}: a request with a mailed link. Secret and address are digests, so the row cannot be used
 * as a link. Times are milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_RESET_REQUEST")
public class ResetRequestEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "USER_ID", length = 255, nullable = false)
    private String userId;

    @Column(name = "REQUESTED_AT", nullable = false)
    private long requestedAt;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    @Column(name = "ORIGIN", length = 64)
    private String origin;

    @Column(name = "BROWSER", length = 64)
    private String browser;

    @Column(name = "CLIENT_ID", length = 255)
    private String clientId;

    @Column(name = "SECRET_DIGEST", length = 64, nullable = false)
    private String secretDigest;

    @Column(name = "ADDRESS_DIGEST", length = 64, nullable = false)
    private String addressDigest;

    @Column(name = "PASSWORD_DATE", nullable = false)
    private long passwordDate;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", length = 16, nullable = false)
    private ResetRequestState state = ResetRequestState.OPEN;

    /** For JPA. */
    protected ResetRequestEntity() {
        // Filled by JPA.
    }

    ResetRequestEntity(String id, String realmId, String userId, RequestOrigin origin, String clientId) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.requestedAt = origin.when().toEpochMilli();
        this.origin = origin.address();
        this.browser = origin.browser();
        this.clientId = clientId;
    }

    public String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    public String userId() {
        return userId;
    }

    /** Origin and time of the request. */
    public RequestOrigin origin() {
        return new RequestOrigin(Instant.ofEpochMilli(requestedAt), origin, browser);
    }

    public Instant expires() {
        return Instant.ofEpochMilli(expiresAt);
    }

    public ResetRequestState state() {
        return state;
    }

    void state(ResetRequestState newState) {
        state = newState;
    }

    String secretDigest() {
        return secretDigest;
    }

    String addressDigest() {
        return addressDigest;
    }

    long passwordDate() {
        return passwordDate;
    }

    /**
     * Binds the request to the current password and address: the link is refused after either has changed.
     *
     * @param password when the current password was written, 0 without a password
     */
    void bind(LinkKey key, String address, long password, Instant expires) {
        secretDigest = key.digest();
        addressDigest = Digest.of(id, address);
        passwordDate = password;
        expiresAt = expires.toEpochMilli();
    }
}
