package id.go.bappenas.sso.employee.identity;

/** A key for digests is missing; the message names the entry that the vault needs. */
public final class IdentityUnavailableException extends RuntimeException {

    public IdentityUnavailableException(String message) {
        super(message);
    }
}
