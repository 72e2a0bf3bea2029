package id.go.bappenas.sso.notice;

import java.util.Locale;

/** What "Bukan saya" has done to the second factor that was set up. */
public enum FactorEnd {
    /** It was taken off. */
    REMOVED,
    /**
     * It stays until an administrator takes it off: the account is an officer's or administrator's, and without a factor its
     * password alone would set up the next one.
     */
    KEPT,
    /** It had been taken off before. */
    GONE,
    /** It was not about a second factor that was set up. */
    UNTOUCHED;

    /** As it stands in events, pages and the keys of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
