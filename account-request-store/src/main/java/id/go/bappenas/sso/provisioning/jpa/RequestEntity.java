package id.go.bappenas.sso.provisioning.jpa;

import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request: memo, submitter, decision and status. Two unique columns keep two nodes from storing one memo twice:
 * {@code memoClaim} is a digest of realm, kind and the likeness of the memo's number (its own id after a rejection or a withdrawal),
 * {@code idempotencyClaim} a digest of realm, submitter and Idempotency-Key.
 */
@Entity
@Table(name = "SSO_PROVISIONING_REQUEST")
public class RequestEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND", length = 20)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS", length = 20)
    private RequestStatus status;

    @Column(name = "REVISION")
    private int revision;

    @Column(name = "MEMO_NUMBER", length = 255)
    private String memoNumber;

    @Column(name = "MEMO_DATE", length = 10)
    private String memoDate;

    @Column(name = "MEMO_SUBJECT", length = 255)
    private String memoSubject;

    @Column(name = "SIGNATORY", length = 255)
    private String signatory;

    @Column(name = "SIGNATORY_POSITION", length = 255)
    private String signatoryPosition;

    @Column(name = "UNIT", length = 255)
    private String unit;

    @Column(name = "WORK_MAILBOX")
    private boolean workMailbox;

    @Column(name = "MEMO_CLAIM", length = 64)
    private String memoClaim;

    @Column(name = "MEMO_LIKENESS", length = 64)
    private String memoLikeness;

    @Column(name = "IDEMPOTENCY_CLAIM", length = 64)
    private String idempotencyClaim;

    @Column(name = "BODY_DIGEST", length = 64)
    private String bodyDigest;

    @Column(name = "EMPLOYEES")
    private int employees;

    @Column(name = "FINDINGS", length = 4000)
    private String findings;

    @Column(name = "COMPARED_AT")
    private Long comparedAt;

    @Column(name = "SUBMITTER_ID", length = 255)
    private String submitterId;

    @Column(name = "SUBMITTER_NAME", length = 255)
    private String submitterName;

    @Column(name = "SUBMITTER_NIKS", length = 2000)
    private String submitterNiks;

    @Column(name = "SUBMITTED_AT")
    private long submittedAt;

    /** The verifier who decided, or the submitter who took the request back; so are the name and the time. */
    @Column(name = "DECIDER_ID", length = 255)
    private String deciderId;

    @Column(name = "DECIDER_NAME", length = 255)
    private String deciderName;

    @Column(name = "DECIDED_AT")
    private Long decidedAt;

    @Column(name = "REASON", length = 1000)
    private String reason;

    @Column(name = "COMPLETED_AT")
    private Long completedAt;

    @Column(name = "CLEARED_AT")
    private Long clearedAt;

    /** Since when there is news that the next mail to verifiers tells: a new request, or a failed row. */
    @Column(name = "NEWS_AT")
    private Long newsAt;

    /** For JPA. */
    protected RequestEntity() {}

    /** A new request. */
    public RequestEntity(
            String id, String realmId, RequestKind kind, Memo memo, boolean workMailbox, Instant submittedAt) {
        this.id = id;
        this.realmId = realmId;
        this.kind = kind;
        this.status = RequestStatus.SUBMITTED;
        this.memoNumber = memo.number();
        this.memoDate = memo.date().toString();
        this.memoSubject = memo.subject();
        this.signatory = memo.signatory();
        this.signatoryPosition = memo.signatoryPosition();
        this.unit = memo.unit();
        this.workMailbox = workMailbox;
        this.submittedAt = submittedAt.toEpochMilli();
        this.newsAt = this.submittedAt;
    }

    /**
     * @param id user id
     * @param name user name, for the audit trail
     * @param person the submitter's identity now, as {@code KnownPerson} writes it; {@code null} for a program
     */
    public void submittedBy(String id, String name, String person) {
        submitterId = id;
        submitterName = name;
        submitterNiks = person;
    }

    public void claims(String memo, String idempotency, String body) {
        memoClaim = memo;
        memoLikeness = memo;
        idempotencyClaim = idempotency;
        bodyDigest = body;
    }

    /** Sets the likeness of requests that are older than the column. */
    public void memoLikeness(String digest) {
        memoLikeness = digest;
    }

    public void holds(int people, String findingsOfRequest) {
        employees = people;
        findings = findingsOfRequest;
    }

    public String id() {
        return id;
    }

    public String realmId() {
        return realmId;
    }

    public RequestKind kind() {
        return kind;
    }

    public RequestStatus status() {
        return status;
    }

    /** Increases with each visible change. */
    public int revision() {
        return revision;
    }

    public Memo memo() {
        return new Memo(memoNumber, LocalDate.parse(memoDate), memoSubject, signatory, signatoryPosition, unit);
    }

    /** Whether FLEXIWORK also requests a work mailbox. */
    public boolean workMailbox() {
        return workMailbox;
    }

    /** Whether the request was stored with this claim of an idempotency key. */
    public boolean hasIdempotencyClaim(String claim) {
        return idempotencyClaim.equals(claim);
    }

    public String bodyDigest() {
        return bodyDigest;
    }

    public int employees() {
        return employees;
    }

    /** JSON of findings about the request as a whole. */
    public String findings() {
        return findings;
    }

    /** When the rows were last compared with the data on file. */
    public Optional<Instant> comparedAt() {
        return Optional.ofNullable(comparedAt).map(Instant::ofEpochMilli);
    }

    public String submitterId() {
        return submitterId;
    }

    public String submitterName() {
        return submitterName;
    }

    /** The submitter's identity at the submission, for {@code KnownPerson} to read. */
    public Optional<String> submitterNiks() {
        return Optional.ofNullable(submitterNiks);
    }

    public Instant submittedAt() {
        return Instant.ofEpochMilli(submittedAt);
    }

    /** The verifier who decided; empty after a withdrawal. */
    public Optional<String> deciderId() {
        return isWithdrawn() ? Optional.empty() : Optional.ofNullable(deciderId);
    }

    /** The user name of the verifier who decided; empty after a withdrawal. */
    public Optional<String> deciderName() {
        return isWithdrawn() ? Optional.empty() : Optional.ofNullable(deciderName);
    }

    /** When a verifier decided; empty after a withdrawal. */
    public Optional<Instant> decidedAt() {
        return isWithdrawn() ? Optional.empty() : endedAt();
    }

    /** When the submitter took the request back. */
    public Optional<Instant> withdrawnAt() {
        return isWithdrawn() ? endedAt() : Optional.empty();
    }

    private boolean isWithdrawn() {
        return status == RequestStatus.WITHDRAWN;
    }

    private Optional<Instant> endedAt() {
        return Optional.ofNullable(decidedAt).map(Instant::ofEpochMilli);
    }

    /** The reason of a rejection or a withdrawal. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt).map(Instant::ofEpochMilli);
    }

    /** When retention removed encrypted data and attachments. */
    public Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt).map(Instant::ofEpochMilli);
    }
}
