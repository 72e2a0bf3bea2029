package id.go.bappenas.sso.notice;

import java.util.Locale;

/** What "Bukan saya" did to the second factor that was set up. */
public enum FactorEffect {
    /** It was removed. */
    REMOVED,
    /**
     * It stays until an administrator removes it. The account belongs to an officer or administrator; without a factor its
     * password alone would be enough to set up the next factor.
     */
    KEPT,
    /** It was removed before. */
    GONE,
    /** The notice was not about a second factor that was set up. */
    UNTOUCHED;

    /** Value in events, and part of page attributes and message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
