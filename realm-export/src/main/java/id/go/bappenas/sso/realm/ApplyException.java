package id.go.bappenas.sso.realm;

/** A run that stopped. The message is one sentence in Indonesian and in English, fit for an operator, without secrets. */
public final class ApplyException extends RuntimeException {

    private final boolean usage;

    private ApplyException(String message, boolean usage, Throwable cause) {
        super(message, cause);
        this.usage = usage;
    }

    static ApplyException of(String indonesian, String english) {
        return new ApplyException(indonesian + " / " + english, false, null);
    }

    static ApplyException of(String indonesian, String english, Throwable cause) {
        return new ApplyException(indonesian + " / " + english, false, cause);
    }

    static ApplyException usage(String indonesian, String english) {
        return new ApplyException(indonesian + " / " + english, true, null);
    }

    /** Whether the caller's own arguments or environment are incomplete, so that nothing was tried at all. */
    public boolean isUsage() {
        return usage;
    }
}
