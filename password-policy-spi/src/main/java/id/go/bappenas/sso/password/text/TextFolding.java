package id.go.bappenas.sso.password.text;

import java.text.Normalizer;

/**
 * Writes a text in the one alphabet in which passwords and forbidden words are compared: without case, diacritics and the
 * usual substitutions of letters. Both sides of a comparison are folded, so a number still meets itself. No step depends
 * on the server's locale.
 */
public final class TextFolding {

    private TextFolding() {}

    /** {@link #plain} and {@link #substitute} in one; {@code null} is an empty text. */
    public static String fold(String text) {
        return substitute(plain(text));
    }

    /** Lower case without diacritics and invisible characters; digits and special characters stay. */
    public static String plain(String text) {
        if (text == null) {
            return "";
        }
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(TextFolding::isVisible)
                .map(TextFolding::base)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /**
     * Takes {@code 0} as o, {@code 1 l !} as i, {@code 3} as e, {@code 4 @} as a and {@code 5 $} as s. Every character
     * keeps its place, so an index into the plain text is one into the result.
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
        // By way of upper case, as String.equalsIgnoreCase does: the dotless i is an i, the final sigma a sigma.
        int lower = Character.toLowerCase(Character.toUpperCase(codePoint));
        return switch (lower) {
            // Unicode does not see a stroke as a mark that can be taken off.
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ł' -> 'l';
            default -> lower;
        };
    }
}
