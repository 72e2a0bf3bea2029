package id.go.bappenas.sso.provisioning.jpa;

/** What happened to a request, as its history names it. Names are stable: programs read them. */
public enum HistoryAct {
    /** The request was stored. */
    SUBMITTED(true),
    /** The rows were compared with recorded data for the first time. */
    COMPARED(false),
    /** A decision was refused because recorded data had changed; the findings are new. */
    FINDINGS_CHANGED(false),
    /** A verifier excluded a row. */
    EXCLUDED(true),
    /** A verifier took an exclusion back. */
    INCLUDED(true),
    /** A verifier approved the request. */
    APPROVED(true),
    /** A verifier rejected the request. */
    REJECTED(true),
    /** The submitter took the request back. */
    WITHDRAWN(true),
    /** A verifier made a row due again. */
    REDELIVERED(true),
    /** The worker gave a row up. */
    ROW_FAILED(true),
    /** The last row was processed for the first time. */
    COMPLETED(true),
    /** A reader downloaded an attachment. */
    ATTACHMENT_READ(true),
    /** A verifier read the NIK and the birth date of a row. */
    IDENTITY_READ(false),
    /** A verifier or an auditor read the accounts, contracts and requests of a row's person. */
    PERSON_READ(false),
    /** Retention removed people and attachments. */
    DATA_REMOVED(true);

    private final boolean shownToSubmitter;

    HistoryAct(boolean shownToSubmitter) {
        this.shownToSubmitter = shownToSubmitter;
    }

    /** Whether the request's submitter sees the entry; the others depend on recorded data. */
    public boolean isShownToSubmitter() {
        return shownToSubmitter;
    }
}
