package id.go.bappenas.sso.provisioning.jpa;

import id.go.bappenas.sso.support.jpa.ColumnText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One row of a request: an employee's encrypted data while they are needed, the NIK digest, and the state of the work. */
@Entity
@Table(name = "SSO_PROVISIONING_ROW")
public class RowEntity {

    private static final int LONGEST_ERROR = 255;

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "REQUEST_ID", length = 36)
    private String requestId;

    @Column(name = "LIST_ROW")
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATE", length = 20)
    private RowState state = RowState.PENDING;

    @Column(name = "SEALED_DATA")
    private byte[] sealed;

    @Column(name = "NIK_DIGEST", length = 64)
    private String nikDigest;

    @Column(name = "USERNAME", length = 255)
    private String username;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REACTIVATE")
    private boolean reactivate;

    @Column(name = "ACKNOWLEDGED")
    private boolean acknowledged;

    @Column(name = "EXCLUSION", length = 1000)
    private String exclusion;

    @Column(name = "SHORTEN")
    private boolean shorten;

    @Column(name = "CONTRACT_START", length = 10)
    private String contractStart;

    @Column(name = "CONTRACT_END", length = 10)
    private String contractEnd;

    @Column(name = "FINDINGS", length = 4000)
    private String findings;

    @Column(name = "DUE_AT")
    private Long dueAt;

    @Column(name = "PASSWORD_AT")
    private Long passwordAt;

    @Column(name = "REACHED")
    private boolean reached;

    @Column(name = "CLAIM", length = 36)
    private String claim;

    @Column(name = "FAILURES")
    private int failures;

    @Column(name = "LAST_ERROR", length = 255)
    private String lastError;

    @Column(name = "CHANGED_AT")
    private long changedAt;

    /** For JPA. */
    protected RowEntity() {}

    /**
     * A new entity of a request.
     *
     * @param number as in the list
     */
    public RowEntity(String id, RequestEntity request, int number, String nikDigest) {
        this.id = id;
        this.realmId = request.realmId();
        this.requestId = request.id();
        this.number = number;
        this.nikDigest = nikDigest;
        this.changedAt = request.submittedAt().toEpochMilli();
    }

    /** @param findingsOfList JSON of the findings about the submitted data of this row, without those from data on file */
    public void judged(String findingsOfList) {
        findings = findingsOfList;
    }

    /**
     * Stores the data on file, for verifiers only. The findings are in {@link FileFindingsEntity}.
     *
     * @param accountId {@code null} if no account has the NIK
     */
    public void compared(String proposedUsername, String accountId) {
        username = proposedUsername;
        userId = accountId;
    }

    public void contract(Optional<LocalDate> start, Optional<LocalDate> end) {
        contractStart = start.map(LocalDate::toString).orElse(null);
        contractEnd = end.map(LocalDate::toString).orElse(null);
    }

    public void sealed(byte[] data) {
        sealed = data;
    }

    public String id() {
        return id;
    }

    public String realmId() {
        return realmId;
    }

    public String requestId() {
        return requestId;
    }

    public int number() {
        return number;
    }

    public RowState state() {
        return state;
    }

    /** Encrypted; empty after retention has removed it. */
    public Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed);
    }

    /** Digest under the newest key at the time of the submission. */
    public String nikDigest() {
        return nikDigest;
    }

    /** The proposed user name until there is an account, then the account's. For verifiers only until {@link #isReached}. */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /** The account of the NIK. For verifiers only until {@link #isReached}. */
    public Optional<String> userId() {
        return Optional.ofNullable(userId);
    }

    /** Whether the verifier asked to enable the disabled account. */
    public boolean reactivate() {
        return reactivate;
    }

    /** Whether the verifier named the row and so accepted the findings about it. */
    public boolean acknowledged() {
        return acknowledged;
    }

    /** Marks the row: the verifier of a redelivery accepts the findings about it. */
    public void acknowledge() {
        acknowledged = true;
    }

    /** Whether the verifier wants the row's last day although the contract on record ends later. */
    public boolean shorten() {
        return shorten;
    }

    /** The reason why a verifier excluded the row; empty if the row is not excluded. */
    public Optional<String> exclusion() {
        return Optional.ofNullable(exclusion);
    }

    /**
     * Excludes the row, which waits for the decision.
     *
     * @param reason at most 500 characters, for the submitter
     */
    public void exclude(String reason, Instant now) {
        state = RowState.EXCLUDED;
        exclusion = reason;
        changedAt = now.toEpochMilli();
    }

    /** Takes an exclusion back; the row waits for the decision again. */
    public void include(Instant now) {
        state = RowState.PENDING;
        exclusion = null;
        changedAt = now.toEpochMilli();
    }

    public Optional<LocalDate> contractStart() {
        return Optional.ofNullable(contractStart).map(LocalDate::parse);
    }

    /** The last day in the list; once the account is reached, the last day that holds. */
    public Optional<LocalDate> contractEnd() {
        return Optional.ofNullable(contractEnd).map(LocalDate::parse);
    }

    /** JSON of findings in the row itself. */
    public String findings() {
        return findings;
    }

    /** When the worker may take the row; empty until the approval, and when the row is done. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt).map(Instant::ofEpochMilli);
    }

    public int failures() {
        return failures;
    }

    public Optional<String> lastError() {
        return Optional.ofNullable(lastError);
    }

    public Instant changedAt() {
        return Instant.ofEpochMilli(changedAt);
    }

    /** Whether the worker has created, found or enabled the account. */
    public boolean isReached() {
        return reached;
    }

    /**
     * Date of the password that the worker may replace: a password that the worker generated and that the employee has not
     * changed.
     */
    public Optional<Long> passwordAt() {
        return Optional.ofNullable(passwordAt);
    }

    /** @param written creation date of the password in milliseconds, {@code null} if there is no password */
    public void mayReplace(Long written) {
        passwordAt = written;
    }

    /** @param last the last day that holds now, after the row was processed; empty if there is none */
    public void holdsUntil(Optional<LocalDate> last) {
        contractEnd = last.map(LocalDate::toString).orElse(null);
    }

    /** Lets the worker enable the disabled account. */
    public void mayReactivate() {
        reactivate = true;
    }

    /** Makes the row due again, in this state, because a verifier ordered it. */
    public void again(RowState from, Instant now) {
        state = from;
        failures = 0;
        lastError = null;
        dueAt = now.toEpochMilli();
        changedAt = dueAt;
    }

    /** Releases the claim without counting a failure; the row stays due. */
    public void waits(String code, Instant now) {
        lastError = ColumnText.cut(code, LONGEST_ERROR);
        dueAt = now.toEpochMilli();
        claim = null;
        changedAt = dueAt;
    }

    /** Ends the row as failed; only a verifier can order another attempt. */
    public void refused(String code, Instant now) {
        failures++;
        lastError = ColumnText.cut(code, LONGEST_ERROR);
        state = RowState.FAILED;
        rest(Optional.empty(), now);
    }

    /** Sets state and account; the claim stays until {@link #rest}. */
    public void reached(RowState next, String account, String name, Instant now) {
        state = next;
        reached = true;
        userId = account;
        username = name;
        changedAt = now.toEpochMilli();
    }

    /** Releases the claim. The row is due again at {@code next}; with an empty {@code next} it is done. */
    public void rest(Optional<Instant> next, Instant now) {
        if (next.isEmpty() && state != RowState.FAILED) {
            lastError = null;
        }
        dueAt = next.map(Instant::toEpochMilli).orElse(null);
        claim = null;
        changedAt = now.toEpochMilli();
    }

    /** Releases the claim after a failure; with an empty {@code next} the row ends as failed. */
    public void failed(String error, Optional<Instant> next, Instant now) {
        failures++;
        lastError = ColumnText.cut(error, LONGEST_ERROR);
        if (next.isEmpty()) {
            state = RowState.FAILED;
        }
        rest(next, now);
    }
}
