package id.go.bappenas.sso.employee.identity;

/** There is no key to make or check digests with; the message names what the operator has to put into the vault. */
public final class IdentityUnavailableException extends RuntimeException {

    public IdentityUnavailableException(String message) {
        super(message);
    }
}
