package id.go.bappenas.sso.employee.address;

/** This officer cannot confirm this address. */
public final class ConfirmationRefusedException extends RuntimeException {

    /** Why the officer cannot confirm the address. */
    public enum Reason {
        NO_ADDRESS,
        /** The officer means another address than the registered address. */
        OTHER_ADDRESS,
        /** The person disputes the address, and the confirmation does not mention the dispute. */
        DISPUTED,
        /** The officer means to resolve a dispute, but no dispute is open. */
        NOT_DISPUTED,
        OWN_ACCOUNT,
        /** No NIK of the officer is on file. */
        OFFICER_NOT_KNOWN,
        /** The same account or person set the address, or confirmed it before. */
        SAME_OFFICER,
        /** One of the two officers recorded the other's identity. */
        DEPENDENT_OFFICER,
        /** The digests of the two NIKs are under different keys. */
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
