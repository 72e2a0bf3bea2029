package id.go.bappenas.sso.employee.address;

/**
 * The external address of this person cannot be set here: a directory that Keycloak only reads has it, the person has no
 * attributes in Keycloak, or the directory does not answer now. Other changes of the transaction are still possible.
 */
public final class AddressReadOnlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AddressReadOnlyException(Throwable cause) {
        super("the external address is read from a directory", cause);
    }
}
