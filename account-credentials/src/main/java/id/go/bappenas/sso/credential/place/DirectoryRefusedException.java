package id.go.bappenas.sso.credential.place;

import org.keycloak.models.ModelException;

/** A directory refused a new password; the old one is still valid. The message is a message key without parameters. */
public final class DirectoryRefusedException extends ModelException {

    private static final long serialVersionUID = 1L;

    public DirectoryRefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
