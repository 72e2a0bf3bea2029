package id.go.bappenas.sso.mail;

import java.time.Instant;

/** Other mails to the recipient's domain take all the threads that it may use; the order is tried again at {@code until}. */
final class DomainBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    DomainBusyException(Instant until) {
        super(null, null, false, false);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
