package id.go.bappenas.sso.state;

import java.util.Locale;

/** What a fact does to the person. A fact without an effect is information. */
public enum Effect {
    /** No sign-in succeeds. */
    BLOCKS_SIGN_IN,
    /** Lupa Password does not lead to a new password. */
    BLOCKS_RESET,
    /** A sign-in succeeds after one more page, such as the change of an expired password. Programs without pages are refused. */
    ASKS_AT_SIGN_IN;

    /** Name in JSON: {@code blocks-sign-in}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
