package id.go.bappenas.sso.mail;

/**
 * A text as an e-mail template gets it. Keycloak 26.7 replaces <code>${key}</code> by the message of that key in every argument of
 * {@code msg} that is a string, also in one that a user typed ({@code MessageFormatterMethod}). Other objects it leaves as they are.
 */
record LiteralText(String text) {

    private static final String KEY = "${";

    /** The text of a string in which Keycloak would replace something; any other value as it is. */
    static Object of(Object value) {
        return value instanceof String text && text.contains(KEY) ? new LiteralText(text) : value;
    }

    @Override
    public String toString() {
        return text;
    }
}
