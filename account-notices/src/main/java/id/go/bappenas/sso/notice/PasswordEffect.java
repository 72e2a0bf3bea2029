package id.go.bappenas.sso.notice;

import java.util.Locale;

/** What "Bukan saya" did to the password. */
public enum PasswordEffect {
    /** The disowned password no longer works. */
    ENDED,
    /** The password had been ended before, and no new password was set since. */
    ENDED_BEFORE,
    /** Lupa Password or an administrator has set another password since, which stays. */
    REPLACED,
    /** The account has no local password: a directory has it, or there is no password. */
    IMPOSSIBLE,
    /** The notice was not about the password. */
    UNTOUCHED;

    /** Value in events, and part of page attributes and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the current password no longer works. */
    boolean isEnded() {
        return this == ENDED || this == ENDED_BEFORE;
    }
}
