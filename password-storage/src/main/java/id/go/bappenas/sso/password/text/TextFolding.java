package id.go.bappenas.sso.password.text;

import java.text.Normalizer;

/**
 * Writes a text in the alphabet in which passwords and forbidden words are compared: without case, diacritics and the usual
 * substitutions of letters. Both sides of a comparison are folded, so numbers still match. No step depends on the server's
 * locale.
 */
public final class TextFolding {

    private TextFolding() {}

    /** Applies {@link #plain} and {@link #substitute}; {@code null} is an empty text. */
    public static String fold(String text) {
        return substitute(plain(text));
    }

    /** The text in lower case, without diacritics and invisible characters; digits and special characters stay. */
    public static String plain(String text) {
        return lowerCase(visible(text));
    }

    /** The text in compatibility form, without diacritics and invisible characters, in its own case. */
    public static String visible(String text) {
        if (text == null) {
            return "";
        }
        var visible = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(TextFolding::isVisible)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Replaces each code point of a {@link #visible} text by one code point, so the n-th stays the n-th. */
    public static String lowerCase(String visible) {
        var plain = new StringBuilder(visible.length());
        visible.codePoints().map(TextFolding::base).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * Replaces {@code 0} by o, {@code 1 l !} by i, {@code 3} by e, {@code 4 @} by a and {@code 5 $} by s. Every character keeps
     * its place, so an index into the plain text is valid for the result.
     */
    public static String substitute(String plain) {
        var folded = new StringBuilder(plain.length());
        plain.chars().forEach(character -> folded.append(letter((char) character)));
        return folded.toString();
    }

    private static char letter(char character) {
        return switch (character) {
            case '0' -> 'o';
            case '1', 'l', '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            default -> character;
        };
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    private static int base(int codePoint) {
        // Converts to upper case first, as String.equalsIgnoreCase does: a dotless i becomes i, a final sigma becomes
        // sigma.
        int lower = Character.toLowerCase(Character.toUpperCase(codePoint));
        return switch (lower) {
            // For Unicode the stroke is not a removable mark.
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ł' -> 'l';
            default -> lower;
        };
    }
}
