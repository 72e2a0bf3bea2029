package id.go.bappenas.sso.provisioning.jpa;

import id.go.bappenas.sso.provisioning.intake.Kind;
import id.go.bappenas.sso.provisioning.intake.Memo;
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
 * A request: the memo, who sent and who decided it, how far it has got. Two columns are unique so that the database keeps what
 * two nodes cannot promise each other: {@code memoClaim} is a digest of realm, kind and memo number (another value once the
 * request is rejected), {@code idempotencyClaim} one of realm, submitter and Idempotency-Key.
 */
@Entity
@Table(name = "SSO_PROVISIONING_REQUEST")
public class RequestEntity {

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Enumerated(EnumType.STRING)
    @Column(name = "KIND")
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "STATUS")
    private RequestStatus status;

    @Column(name = "REVISION")
    private int revision;

    @Column(name = "MEMO_NUMBER")
    private String memoNumber;

    @Column(name = "MEMO_DATE")
    private String memoDate;

    @Column(name = "MEMO_SUBJECT")
    private String memoSubject;

    @Column(name = "SIGNATORY")
    private String signatory;

    @Column(name = "SIGNATORY_POSITION")
    private String signatoryPosition;

    @Column(name = "UNIT")
    private String unit;

    @Column(name = "WORK_MAILBOX")
    private boolean workMailbox;

    @Column(name = "MEMO_CLAIM")
    private String memoClaim;

    @Column(name = "IDEMPOTENCY_CLAIM")
    private String idempotencyClaim;

    @Column(name = "BODY_DIGEST")
    private String bodyDigest;

    @Column(name = "EMPLOYEES")
    private int employees;

    @Column(name = "FINDINGS")
    private String findings;

    @Column(name = "COMPARED_AT")
    private Long comparedAt;

    @Column(name = "SUBMITTER_ID")
    private String submitterId;

    @Column(name = "SUBMITTER_NAME")
    private String submitterName;

    @Column(name = "SUBMITTER_NIKS")
    private String submitterNiks;

    @Column(name = "SUBMITTED_AT")
    private long submittedAt;

    @Column(name = "DECIDER_ID")
    private String deciderId;

    @Column(name = "DECIDER_NAME")
    private String deciderName;

    @Column(name = "DECIDED_AT")
    private Long decidedAt;

    @Column(name = "REASON")
    private String reason;

    @Column(name = "COMPLETED_AT")
    private Long completedAt;

    @Column(name = "CLEARED_AT")
    private Long clearedAt;

    /** For JPA. */
    protected RequestEntity() {}

    /** A new one, submitted now. */
    public RequestEntity(String id, String realmId, Kind kind, Memo memo, boolean workMailbox, Instant submittedAt) {
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
    }

    /**
     * @param id user id
     * @param name user name, kept for the audit trail
     * @param nikDigests of the submitter, apart by spaces; {@code null} if none is on file
     */
    public void submittedBy(String id, String name, String nikDigests) {
        submitterId = id;
        submitterName = name;
        submitterNiks = nikDigests;
    }

    public void claims(String memo, String idempotency, String body) {
        memoClaim = memo;
        idempotencyClaim = idempotency;
        bodyDigest = body;
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

    public Kind kind() {
        return kind;
    }

    public RequestStatus status() {
        return status;
    }

    /** Grows with each change that a reader can see. */
    public int revision() {
        return revision;
    }

    public Memo memo() {
        return new Memo(memoNumber, LocalDate.parse(memoDate), memoSubject, signatory, signatoryPosition, unit);
    }

    /** Whether FLEXIWORK asks for a work mailbox too. */
    public boolean workMailbox() {
        return workMailbox;
    }

    /** Whether it was stored under this claim. */
    public boolean hasIdempotencyClaim(String claim) {
        return idempotencyClaim.equals(claim);
    }

    public String bodyDigest() {
        return bodyDigest;
    }

    public int employees() {
        return employees;
    }

    /** Findings about the request as a whole, as JSON. */
    public String findings() {
        return findings;
    }

    /** When its people were last compared with what is on file. */
    public Optional<Instant> comparedAt() {
        return Optional.ofNullable(comparedAt).map(Instant::ofEpochMilli);
    }

    public String submitterId() {
        return submitterId;
    }

    public String submitterName() {
        return submitterName;
    }

    /** NIK digests of the submitter when they submitted. */
    public Optional<String> submitterNiks() {
        return Optional.ofNullable(submitterNiks);
    }

    public Instant submittedAt() {
        return Instant.ofEpochMilli(submittedAt);
    }

    public Optional<String> deciderId() {
        return Optional.ofNullable(deciderId);
    }

    public Optional<String> deciderName() {
        return Optional.ofNullable(deciderName);
    }

    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt).map(Instant::ofEpochMilli);
    }

    /** Why it was rejected. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt).map(Instant::ofEpochMilli);
    }

    /** When encrypted data and attachments were removed. */
    public Optional<Instant> clearedAt() {
        return Optional.ofNullable(clearedAt).map(Instant::ofEpochMilli);
    }
}
