package id.go.bappenas.sso.provisioning.jpa;

/** How far a request has got. The worker takes it from {@link #APPROVED} on. */
public enum RequestStatus {
    SUBMITTED,
    APPROVED,
    PROCESSING,
    COMPLETED,
    REJECTED;

    /** Whether its memo may be sent again: no other state frees the memo's number. */
    public boolean isOver() {
        return this == REJECTED;
    }
}
