package id.go.bappenas.sso.password.change;

import java.time.Instant;

/** The person has changed the own password as often as a day allows. */
public final class TooManyChangesException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int most;
    private final transient Instant again;

    TooManyChangesException(int most, Instant again) {
        super("changes per day: " + most);
        this.most = most;
        this.again = again;
    }

    /** How many a day allows. */
    public int most() {
        return most;
    }

    /** When the next one is possible. */
    public Instant again() {
        return again;
    }
}
