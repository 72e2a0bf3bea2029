package id.go.bappenas.sso.state;

import java.util.Locale;

/** What a fact is about, in the order of a page about a person. */
public enum Topic {
    ACCOUNT,
    PASSWORD,
    SECOND_FACTOR,
    IDENTITY,
    ADDRESS,
    RESET,
    MAIL,
    CONTRACT,
    SESSION;

    /** Name in JSON, and last part of message keys: {@code second-factor}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
