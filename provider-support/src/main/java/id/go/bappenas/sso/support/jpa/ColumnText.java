package id.go.bappenas.sso.support.jpa;

/**
 * Text as a column takes it. A length is one of UTF-16 units: H2 counts those, and a database that counts characters has room
 * for them all the more. PostgreSQL refuses a NUL, and half a surrogate pair is no character.
 */
public final class ColumnText {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char ELLIPSIS = '…';

    private ColumnText() {}

    /** Whether a column of this length holds the text as it is. */
    public static boolean fits(String text, int length) {
        return text.length() <= length && clean(text).equals(text);
    }

    /**
     * For text that nobody typed for us, such as what a program says of itself: control characters become spaces, halves of
     * characters become U+FFFD, and what is too long ends with an ellipsis. What a person typed is refused instead.
     *
     * @param text {@code null} stays {@code null}
     */
    public static String cut(String text, int length) {
        if (text == null) {
            return null;
        }
        if (text.length() <= length) {
            return clean(text);
        }
        var end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return clean(text.substring(0, end)) + ELLIPSIS;
    }

    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                clean.append(' ');
            } else if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                clean.append(REPLACEMENT);
            } else {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}
