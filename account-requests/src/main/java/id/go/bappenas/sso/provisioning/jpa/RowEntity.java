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

/** A person of a request: encrypted data while they are needed, the NIK's digest, and how far the work has got. */
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
     * A new one of a request.
     *
     * @param number as the list shows it
     */
    public RowEntity(String id, RequestEntity request, int number, String nikDigest) {
        this.id = id;
        this.realmId = request.realmId();
        this.requestId = request.id();
        this.number = number;
        this.nikDigest = nikDigest;
        this.changedAt = request.submittedAt().toEpochMilli();
    }

    /** @param findingsOfList what was found in the row itself, as JSON */
    public void judged(String findingsOfList) {
        findings = findingsOfList;
    }

    /**
     * What the files say, for verifiers only; the findings: {@link FileFindingsEntity}.
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

    /** Encrypted; empty once it was removed. */
    public Optional<byte[]> sealed() {
        return Optional.ofNullable(sealed);
    }

    /** Under the newest key when it was submitted. */
    public String nikDigest() {
        return nikDigest;
    }

    /** The one proposed until there is an account, then the account's. Before {@link #isReached}: for verifiers only. */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /** The account that is there for the NIK. Before {@link #isReached}: for verifiers only. */
    public Optional<String> userId() {
        return Optional.ofNullable(userId);
    }

    /** Whether the verifier wants a disabled account enabled again. */
    public boolean reactivate() {
        return reactivate;
    }

    /** Whether the verifier named the row in spite of what was found about it. */
    public boolean acknowledged() {
        return acknowledged;
    }

    public Optional<LocalDate> contractStart() {
        return Optional.ofNullable(contractStart).map(LocalDate::parse);
    }

    public Optional<LocalDate> contractEnd() {
        return Optional.ofNullable(contractEnd).map(LocalDate::parse);
    }

    /** What was found in the row itself, as JSON. */
    public String findings() {
        return findings;
    }

    /** When the worker may take it; empty until it is approved, and again once there is nothing left to do. */
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

    /** Whether the worker has made, found or enabled the account. */
    public boolean isReached() {
        return reached;
    }

    /** When the password was written that the worker may replace: it minted it, or another row did and nobody has changed it. */
    public Optional<Long> passwordAt() {
        return Optional.ofNullable(passwordAt);
    }

    /** @param written creation date of the password in milliseconds, {@code null} if there is none */
    public void mayReplace(Long written) {
        passwordAt = written;
    }

    /** To be worked on again, from this state, after somebody asked for it. */
    public void again(RowState from, Instant now) {
        state = from;
        failures = 0;
        lastError = null;
        dueAt = now.toEpochMilli();
        changedAt = dueAt;
    }

    /** Releases the claim: the row is due, and waits for something that concerns all rows. */
    public void waits(String code, Instant now) {
        lastError = ColumnText.cut(code, LONGEST_ERROR);
        dueAt = now.toEpochMilli();
        claim = null;
        changedAt = dueAt;
    }

    /** Nobody tries this again by itself. */
    public void refused(String code, Instant now) {
        failures++;
        lastError = ColumnText.cut(code, LONGEST_ERROR);
        state = RowState.FAILED;
        rest(Optional.empty(), now);
    }

    /** An account and how far it has got; the claim stays until {@link #rest}. */
    public void reached(RowState next, String account, String name, Instant now) {
        state = next;
        reached = true;
        userId = account;
        username = name;
        changedAt = now.toEpochMilli();
    }

    /** Releases the claim; with no next time there is nothing left to do. */
    public void rest(Optional<Instant> next, Instant now) {
        if (next.isEmpty() && state != RowState.FAILED) {
            lastError = null;
        }
        dueAt = next.map(Instant::toEpochMilli).orElse(null);
        claim = null;
        changedAt = now.toEpochMilli();
    }

    /** Releases the claim after a failure; {@code next} empty: somebody has to look at it. */
    public void failed(String error, Optional<Instant> next, Instant now) {
        failures++;
        lastError = ColumnText.cut(error, LONGEST_ERROR);
        if (next.isEmpty()) {
            state = RowState.FAILED;
        }
        rest(next, now);
    }
}
