package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.mail.link.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A row of {@code SSO_RESET_REQUEST}: a request that a link was mailed for. It knows digests of the link's secret and of the
 * address, and nothing that could be used. Times are milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_RESET_REQUEST")
public class ResetRequest {

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
    private RequestState state = RequestState.OPEN;

    /** For JPA. */
    protected ResetRequest() {
        // Filled by JPA.
    }

    ResetRequest(String id, String realmId, String userId, Asker asker) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.requestedAt = asker.when().toEpochMilli();
        this.origin = asker.origin();
        this.browser = asker.browser();
        this.clientId = asker.clientId();
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

    /** Who asked, from where and when. */
    public Asker asker() {
        return new Asker(Instant.ofEpochMilli(requestedAt), origin, browser, clientId);
    }

    public Instant expires() {
        return Instant.ofEpochMilli(expiresAt);
    }

    public RequestState state() {
        return state;
    }

    void state(RequestState newState) {
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
     * Binds the request to what must not change until it is used.
     *
     * @param password when the current password was written, 0 without one
     */
    void bind(String linkSecret, String address, long password, Instant expires) {
        secretDigest = Digest.of(id, linkSecret);
        addressDigest = Digest.of(id, address);
        passwordDate = password;
        expiresAt = expires.toEpochMilli();
    }
}
