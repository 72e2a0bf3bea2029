package id.go.bappenas.sso.credential.place;

import org.keycloak.models.ModelException;

/**
 * A directory did not answer in time, so the password was not compared, or it is not certain that it was written. As a
 * {@link ModelException} it reaches Keycloak's own pages and its Admin REST as a refusal with this message.
 */
public final class DirectoryUnavailableException extends ModelException {

    /** Error of events. */
    public static final String EVENT_ERROR = "directory_unavailable";

    /** Message key without parameters. */
    public static final String MESSAGE = "directoryUnavailable";

    /** Message key without parameters: the new password was sent, and no answer came. */
    public static final String UNANSWERED = "directoryUnanswered";

    private static final long serialVersionUID = 1L;

    /** For a password that was neither compared nor sent. */
    public DirectoryUnavailableException(Throwable cause) {
        this(MESSAGE, cause);
    }

    private DirectoryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For a new password that was sent: the directory may have it. */
    public static DirectoryUnavailableException afterWrite(Throwable cause) {
        return new DirectoryUnavailableException(UNANSWERED, cause);
    }

    /** Whether the directory may have the new password. */
    public boolean isUncertain() {
        return UNANSWERED.equals(getMessage());
    }
}
