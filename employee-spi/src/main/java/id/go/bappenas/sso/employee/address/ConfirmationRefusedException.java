package id.go.bappenas.sso.employee.address;

/** This officer cannot confirm this address. */
public final class ConfirmationRefusedException extends RuntimeException {

    /** Why not. */
    public enum Reason {
        NO_ADDRESS,
        OWN_ACCOUNT,
        SET_BY_THE_SAME_OFFICER
    }

    private final Reason reason;

    public ConfirmationRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
