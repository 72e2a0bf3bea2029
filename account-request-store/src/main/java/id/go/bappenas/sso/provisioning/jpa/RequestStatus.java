package id.go.bappenas.sso.provisioning.jpa;

import java.util.Set;

/** The status of a request. The worker processes it from {@link #APPROVED} on. */
public enum RequestStatus {
    SUBMITTED,
    APPROVED,
    PROCESSING,
    COMPLETED,
    REJECTED,
    /** The submitter took the request back before a decision. */
    WITHDRAWN;

    /** The statuses of requests that ended without an account: their memos may be sent again. */
    static final Set<RequestStatus> OVER = Set.of(REJECTED, WITHDRAWN);

    /** Whether the request ended without an account. */
    public boolean isOver() {
        return OVER.contains(this);
    }
}
