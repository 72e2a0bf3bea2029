package id.go.bappenas.sso.provisioning.progress;

/** The row has to wait for time or for an operator. The report shows the code meanwhile. */
public final class RowDelayedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code short and stable, such as {@code address-untrusted} */
    public RowDelayedException(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
