package id.go.bappenas.sso.mail;

/**
 * A text that Keycloak does not change in an e-mail template. Keycloak 26.7 replaces <code>${key}</code> by the message of that
 * key in every string argument of {@code msg}, also in a string that a user typed ({@code MessageFormatterMethod}). It does not
 * change other objects.
 */
record LiteralText(String text) {

    private static final String KEY = "${";

    /** Wraps a string in which Keycloak would replace something; returns any other value unchanged. */
    static Object of(Object value) {
        return value instanceof String text && text.contains(KEY) ? new LiteralText(text) : value;
    }

    @Override
    public String toString() {
        return text;
    }
}
