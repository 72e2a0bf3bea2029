package id.go.bappenas.sso.provisioning.progress;

/** A row that no further try can help: somebody has to look at it. The code stands in the report. */
public final class RowRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /** @param code short and stable, such as {@code account-disabled} */
    public RowRefusedException(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
