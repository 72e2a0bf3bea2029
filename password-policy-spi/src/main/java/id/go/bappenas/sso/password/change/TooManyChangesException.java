package id.go.bappenas.sso.password.change;

import java.time.Instant;

/** The person has reached the limit of password changes per day. */
public final class TooManyChangesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int most;
    private final transient Instant again;

    TooManyChangesException(int most, Instant again) {
        super("changes per day: " + most);
        this.most = most;
        this.again = again;
    }

    /** The number of changes that a day allows. */
    public int most() {
        return most;
    }

    /** When the next change is possible. */
    public Instant again() {
        return again;
    }
}
