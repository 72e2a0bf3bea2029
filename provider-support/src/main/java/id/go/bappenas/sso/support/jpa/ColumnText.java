package id.go.bappenas.sso.support.jpa;

/**
 * Text that fits into a column. Lengths count UTF-16 units, as H2 does; a database that counts characters has room for at
 * least as many. PostgreSQL refuses NUL, and half a surrogate pair is not a character.
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
     * Makes text of programs fit, such as the name of a browser: control characters become spaces, half surrogate pairs
     * become U+FFFD, and text that is too long ends with an ellipsis. Text that a person typed is refused instead.
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
