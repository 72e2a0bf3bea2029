package id.go.bappenas.sso.reset.request;

/** A request of Lupa Password cannot be used. A transaction that throws this is rolled back. */
public final class ResetRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ResetRefusal refusal;

    ResetRefusedException(ResetRefusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    /** For a link without a request. */
    public static ResetRefusedException unknown() {
        return new ResetRefusedException(ResetRefusal.UNKNOWN);
    }

    /** For a link that another call has used. */
    public static ResetRefusedException used() {
        return new ResetRefusedException(ResetRefusal.USED);
    }

    /** For a link that another call is using now. */
    public static ResetRefusedException busy() {
        return new ResetRefusedException(ResetRefusal.BUSY);
    }

    public ResetRefusal refusal() {
        return refusal;
    }
}
