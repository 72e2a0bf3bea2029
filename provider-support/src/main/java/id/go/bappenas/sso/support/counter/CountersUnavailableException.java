package id.go.bappenas.sso.support.counter;

/**
 * A try could not be counted in time, so it must not be made: the database is away, or busier than the wait allows. The caller
 * refuses and says so.
 */
public final class CountersUnavailableException extends RuntimeException {

    CountersUnavailableException(String message) {
        super(message);
    }

    CountersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
