package id.go.bappenas.sso.provisioning.jpa;

/** The state of one row. */
public enum RowState {
    /** Waits for the decision, or for the worker once it has a due time. */
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
    FAILED
}
