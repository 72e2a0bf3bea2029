package id.go.bappenas.sso.mail;

/**
 * A text as an e-mail template gets it. Keycloak 26.7 replaces <code>${key}</code> by the message of that key in every argument of
 * {@code msg} that is a string, whoever wrote it ({@code MessageFormatterMethod}); it leaves other objects as they are.
 */
record PlainWords(String text) {

    private static final String KEY = "${";

    /** The text of a string that Keycloak would look into; else the same value. */
    static Object of(Object value) {
        return value instanceof String text && text.contains(KEY) ? new PlainWords(text) : value;
    }

    @Override
    public String toString() {
        return text;
    }
}
