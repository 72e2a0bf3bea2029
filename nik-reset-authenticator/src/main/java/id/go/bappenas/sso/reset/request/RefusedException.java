package id.go.bappenas.sso.reset.request;

/** The request cannot be used. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    /** For a link that is none. */
    public static RefusedException unknown() {
        return new RefusedException(Refusal.UNKNOWN);
    }

    /** For a link that somebody else was quicker with. */
    public static RefusedException used() {
        return new RefusedException(Refusal.USED);
    }

    /** For a link that somebody else is just using. */
    public static RefusedException busy() {
        return new RefusedException(Refusal.BUSY);
    }

    public Refusal refusal() {
        return refusal;
    }
}
