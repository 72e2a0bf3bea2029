package id.go.bappenas.sso.provisioning.jpa;

/** How far a person of a request has got. */
public enum RowState {
    /** Waits: for the decision if it has no due time, else for the worker. */
    PENDING,
    /** Approved; waits for the first day of the contract. */
    SCHEDULED,
    /** The account is there, its password is not mailed yet. */
    CREATED,
    /** An existing account may use what was asked for. */
    ACCESS_GRANTED,
    /** SMTP has taken the mail. */
    DELIVERED,
    /** Somebody has to look at it. */
    FAILED
}
