package id.go.bappenas.sso.overview;

import java.util.Locale;

/** The sections of the overview, in the order of the page. */
public enum OverviewTopic {
    /** Account requests that wait for a decision. */
    REQUESTS,
    /** Rows of approved requests that do not go on. */
    ROWS,
    /** Passwords that expire. */
    PASSWORDS,
    /** Data that people lack for Lupa Password. */
    PEOPLE,
    /** Mails that are not sent. */
    MAILS,
    /** Tries of Lupa Password that were refused. */
    RESETS;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
