package id.go.bappenas.sso.realm;

import java.util.List;

/** A run that stopped. The message is for operators: one sentence in Indonesian and in English, without secrets. */
public final class ApplyException extends RuntimeException {

    private final boolean usage;

    private ApplyException(String message, boolean usage, Throwable cause) {
        super(message, cause);
        this.usage = usage;
    }

    /** A run that stopped, with its sentence in both languages. */
    public static ApplyException of(String indonesian, String english) {
        return new ApplyException(indonesian + " / " + english, false, null);
    }

    /** The work had to stop because of another exception. */
    public static ApplyException of(String indonesian, String english, Throwable cause) {
        return new ApplyException(indonesian + " / " + english, false, cause);
    }

    /** Sentences that are in both languages already. */
    static ApplyException lines(List<String> sentences) {
        return new ApplyException(String.join(System.lineSeparator(), sentences), false, null);
    }

    /** Wrong arguments, or an incomplete environment. */
    public static ApplyException usage(String indonesian, String english) {
        return new ApplyException(indonesian + " / " + english, true, null);
    }

    /** Whether the arguments or the environment are wrong, so that the run did not begin. */
    public boolean isUsage() {
        return usage;
    }
}
