package id.go.bappenas.sso.provisioning.progress;

/** No further attempt can succeed: an officer has to look at the row. The report shows the code. */
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
