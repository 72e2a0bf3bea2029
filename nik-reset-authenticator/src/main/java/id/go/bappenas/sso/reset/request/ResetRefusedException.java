package id.go.bappenas.sso.reset.request;

/** A request of Lupa Password cannot be used. A transaction that throws this is rolled back. */
public final class ResetRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ResetRefusal refusal;

    ResetRefusedException(ResetRefusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    /** The link has no request. */
    public static ResetRefusedException unknown() {
        return new ResetRefusedException(ResetRefusal.UNKNOWN);
    }

    /** Another call has used the link. */
    public static ResetRefusedException used() {
        return new ResetRefusedException(ResetRefusal.USED);
    }

    /** Another call is using the link now. */
    public static ResetRefusedException busy() {
        return new ResetRefusedException(ResetRefusal.BUSY);
    }

    public ResetRefusal refusal() {
        return refusal;
    }
}
