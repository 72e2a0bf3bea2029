package id.go.bappenas.sso.notice;

import java.util.Locale;

/** What "Bukan saya" did to the password. */
public enum PasswordEffect {
    /** The disowned password no longer works. */
    ENDED,
    /** It had been ended before, and no other one was set since. */
    ENDED_BEFORE,
    /** The current password is another one, of Lupa Password or of an administrator, and stays. */
    REPLACED,
    /** The account has no password that could be ended: a directory has it, or there is none. */
    IMPOSSIBLE,
    /** The notice was not about the password. */
    UNTOUCHED;

    /** In events, pages and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the current password no longer works. */
    boolean isEnded() {
        return this == ENDED || this == ENDED_BEFORE;
    }
}
