package id.go.bappenas.sso.provisioning.jpa;

/** The state of one row. */
public enum RowState {
    /** The row waits for the decision. With a due time it waits for the worker. */
    PENDING,
    /** Approved; waits for the first day of the contract. */
    SCHEDULED,
    /** The account exists; its password is not yet mailed. */
    CREATED,
    /** An existing account has the requested access. */
    ACCESS_GRANTED,
    /** SMTP accepted the mail. */
    DELIVERED,
    /** An officer has to handle the row. */
    FAILED,
    /** A verifier excluded the row before the decision; it is not processed. */
    EXCLUDED
}
