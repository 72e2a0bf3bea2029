package id.go.bappenas.sso.credential.place;

import org.keycloak.models.ModelException;

/**
 * A directory did not answer in time, so the password was neither compared nor written. As a {@link ModelException} it reaches
 * Keycloak's own pages and its Admin REST as a refusal with this message.
 */
public final class DirectoryUnavailableException extends ModelException {

    /** Message key without parameters. */
    public static final String MESSAGE = "directoryUnavailable";

    private static final long serialVersionUID = 1L;

    public DirectoryUnavailableException(Throwable cause) {
        super(MESSAGE, cause);
    }
}
