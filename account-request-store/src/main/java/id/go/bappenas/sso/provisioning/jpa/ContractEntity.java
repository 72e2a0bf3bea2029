package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** The last day of an employee's contract, and whether the account ends with it or only the access to Flexiwork. */
@Entity
@Table(name = "SSO_PROVISIONING_CONTRACT")
public class ContractEntity {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "REQUEST_ID", length = 36)
    private String requestId;

    /** The column got its name before contracts could end the whole account. */
    @Column(name = "FLEXIWORK_ONLY")
    private boolean accountEnds;

    @Column(name = "END_DATE", length = 10)
    private String end;

    @Column(name = "DECIDED_END", length = 10)
    private String decidedEnd;

    @Column(name = "NOTICE_OF", length = 10)
    private String noticeOf;

    @Column(name = "ENDED")
    private boolean ended;

    /** For JPA. */
    protected ContractEntity() {}

    /** @param accountEnds whether the account ends with the contract */
    public ContractEntity(String realmId, String userId, boolean accountEnds) {
        this.realmId = realmId;
        this.userId = userId;
        this.accountEnds = accountEnds;
    }

    public String userId() {
        return userId;
    }

    /** The request that set the last day. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    public boolean accountEnds() {
        return accountEnds;
    }

    public void accountEnds(boolean ends) {
        accountEnds = ends;
    }

    public Optional<LocalDate> end() {
        return Optional.ofNullable(end).map(LocalDate::parse);
    }

    public boolean ended() {
        return ended;
    }

    /** @param request {@code null} if no request set it */
    public void runsUntil(LocalDate last, String request) {
        end = last == null ? null : last.toString();
        if (request != null) {
            requestId = request;
        }
        ended = false;
    }

    /**
     * The last day that was last confirmed by a verifier or an administrator; an extension that no verifier named does not
     * change it.
     */
    public Optional<LocalDate> decidedEnd() {
        return Optional.ofNullable(decidedEnd).map(LocalDate::parse);
    }

    /** Confirms the current last day. */
    public void decided() {
        decidedEnd = end;
    }

    /** Records that notices about the current last day are ordered. */
    public void noticed() {
        noticeOf = end;
    }

    /** Records that the access has ended. */
    public void over() {
        ended = true;
    }
}
