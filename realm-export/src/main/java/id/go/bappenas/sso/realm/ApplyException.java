package id.go.bappenas.sso.realm;

/** A run that stopped. The message is for operators: one sentence in Indonesian and in English, without secrets. */
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

    /** Whether the arguments or the environment are wrong, so that the run did not begin. */
    public boolean isUsage() {
        return usage;
    }
}
