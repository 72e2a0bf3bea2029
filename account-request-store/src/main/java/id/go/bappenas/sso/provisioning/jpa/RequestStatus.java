package id.go.bappenas.sso.provisioning.jpa;

/** The status of a request. The worker processes it from {@link #APPROVED} on. */
public enum RequestStatus {
    SUBMITTED,
    APPROVED,
    PROCESSING,
    COMPLETED,
    REJECTED;

    /** Whether its memo may be sent again. */
    public boolean isOver() {
        return this == REJECTED;
    }
}
