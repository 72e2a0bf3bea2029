package id.go.bappenas.sso.support.counter;

/**
 * An attempt could not be counted in time, because the database does not answer or is too busy. The caller must refuse the
 * attempt and say so.
 */
public final class CountersUnavailableException extends RuntimeException {

    CountersUnavailableException(String message) {
        super(message);
    }

    CountersUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
