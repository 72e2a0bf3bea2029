package id.go.bappenas.sso.notice;

import java.util.Locale;

/** What "Bukan saya" has done to the password. */
public enum PasswordEnd {
    /** The password that was disowned opens nothing any more. */
    ENDED,
    /** It had been ended before; nobody has set another one since. */
    ENDED_BEFORE,
    /** The password of now is another one, of Lupa Password or of an administrator, and stays. */
    REPLACED,
    /** There is no password here that could be ended: a directory has it, or there is none. */
    IMPOSSIBLE,
    /** It was not about the password. */
    UNTOUCHED;

    /** As it stands in events, pages and the keys of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the password of now opens nothing. */
    boolean isEnded() {
        return this == ENDED || this == ENDED_BEFORE;
    }
}
