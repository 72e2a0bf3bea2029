package id.go.bappenas.sso.employee.identity;

/** Another person of the realm has this NIK. */
public final class NikInUseException extends RuntimeException {

    private final String userId;

    public NikInUseException(String userId) {
        super("the NIK is on file for another person");
        this.userId = userId;
    }

    /** User id of that person. */
    public String userId() {
        return userId;
    }
}
