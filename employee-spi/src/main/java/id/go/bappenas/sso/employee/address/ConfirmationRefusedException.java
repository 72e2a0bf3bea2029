package id.go.bappenas.sso.employee.address;

/** This officer cannot confirm this address. */
public final class ConfirmationRefusedException extends RuntimeException {

    /** Why not. */
    public enum Reason {
        NO_ADDRESS,
        /** Another address is registered than the one that the officer means. */
        OTHER_ADDRESS,
        /** The person disputes it, and the officer did not say that this is known. */
        DISPUTED,
        /** The officer means to resolve a dispute, and none is open. */
        NOT_DISPUTED,
        OWN_ACCOUNT,
        /** No NIK of the officer is on file. */
        OFFICER_NOT_KNOWN,
        /** The same account or person set it, or confirmed it before. */
        SAME_OFFICER,
        /** One of the two officers put the other's identity on file. */
        DEPENDENT_OFFICER,
        /** The two NIKs stand under different keys. */
        UNCLEAR
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
