package id.go.bappenas.sso.provisioning.progress;

/** A row that has to wait for something that time or an operator brings. The code stands in the report meanwhile. */
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
