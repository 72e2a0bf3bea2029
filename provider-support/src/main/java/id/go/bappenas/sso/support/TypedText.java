package id.go.bappenas.sso.support;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Cleans text that a person typed or pasted: into a form, a cell of a list, or a field of JSON. Copied text has characters that
 * the person does not see, and spreadsheet programs mark text with a quote. All methods take time in proportion to the length
 * of the text; {@code null} counts as nothing typed. They judge nothing: what they leave, the reader of the value refuses.
 *
 * <p>Removed: characters that Unicode ignores by default (zero width, marks of direction, byte order mark, soft hyphen), but
 * not U+202E, which shows the person another text than the stored one. Spaces of any width, tabs and line breaks count as a
 * space. Other control characters stay.
 */
public final class TypedText {

    private static final String QUOTES = "'‘’‛′ʹʼ`´＇";
    private static final String DOUBLE_QUOTES = "\"“”„‟″＂";

    private static final String VOWELS = "aiueoAIUEO";

    /** Longest run of combining marks of a text that is normalised, as in the stream-safe text format (UAX #15). */
    private static final int MOST_MARKS = 30;

    private static final Pattern SEPARATORS = Pattern.compile("[ .\\-]");

    private TypedText() {}

    /**
     * A name, a unit or another text of one line: single spaces inside, none around it, composed letters (NFC), full-width
     * letters as usual ones, a hyphen for a dash between two letters or digits. Without quotes around the whole text, and
     * without the quote that a spreadsheet program puts before a text; an apostrophe before a vowel stays ({@code 'Aisyah}).
     */
    public static String oneLine(String text) {
        var line = normalized(spaced(text), Normalizer.Form.NFC);
        return withHyphens(withoutQuotes(halfWidth(line), TypedText::isSpreadsheetQuote));
    }

    /**
     * A username, a mail address or a date: as {@link #oneLine}, but in compatibility form (NFKC), with a hyphen for any dash,
     * a dot for an ideographic full stop, and without any quote at the beginning. Letter case stays.
     */
    public static String identifier(String text) {
        var plain = spaced(normalized(spaced(text), Normalizer.Form.NFKC).replace('\u3002', '.'));
        var hyphens = new StringBuilder(plain.length());
        plain.chars().forEach(unit -> hyphens.append(isDash(unit) ? '-' : (char) unit));
        return withoutQuotes(hyphens.toString(), next -> true);
    }

    /** A number such as NIK or NIP: as {@link #identifier}, without the spaces, dots and hyphens between its digits. */
    public static String digits(String text) {
        return SEPARATORS.matcher(identifier(text)).replaceAll("");
    }

    /** Without invisible characters, with single spaces, none at the ends. */
    private static String spaced(String text) {
        if (text == null) {
            return "";
        }
        var line = new StringBuilder(text.length());
        text.codePoints().filter(point -> !isInvisible(point)).forEach(point -> {
            if (!isSpace(point)) {
                line.appendCodePoint(point);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        if (!line.isEmpty() && line.charAt(line.length() - 1) == ' ') {
            line.setLength(line.length() - 1);
        }
        return line.toString();
    }

    /** The characters that Unicode ignores by default, without U+202E and without letters of Hangul. */
    private static boolean isInvisible(int point) {
        return point == 0x00AD
                || point == 0x034F
                || point == 0x061C
                || point >= 0x180B && point <= 0x180F
                || point >= 0x200B && point <= 0x200F
                || point >= 0x202A && point <= 0x202D
                || point >= 0x2060 && point <= 0x206F
                || point >= 0xFE00 && point <= 0xFE0F
                || point == 0xFEFF
                || point >= 0xE0000 && point <= 0xE0FFF;
    }

    /** Spaces, tabs and line breaks, and letters that are blank. */
    private static boolean isSpace(int point) {
        return Character.isSpaceChar(point)
                || point >= '\t' && point <= '\r'
                || switch (point) {
                    // Next line; Braille without a dot; fillers of Hangul.
                    case 0x0085, 0x2800, 0x115F, 0x1160, 0x3164, 0xFFA0 -> true;
                    default -> false;
                };
    }

    /**
     * Normalises a text, unless it has a pile of marks: sorting a long run of marks takes time in proportion to the square of
     * its length. No word of any language has such a run, and readers of names refuse it.
     */
    private static String normalized(String text, Normalizer.Form form) {
        return hasPile(text) ? text : Normalizer.normalize(text, form);
    }

    private static boolean hasPile(String text) {
        var run = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            run = isMark(text.codePointAt(i)) ? run + 1 : 0;
            if (run > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }

    /** Half-width voiced sound marks are letters, but become marks in NFKC. */
    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> point == 0xFF9E || point == 0xFF9F;
        };
    }

    private static String halfWidth(String text) {
        var usual = new StringBuilder(text.length());
        text.chars().forEach(unit -> usual.append((char) (unit >= 0xFF01 && unit <= 0xFF5E ? unit - 0xFEE0 : unit)));
        return usual.toString();
    }

    private static String withHyphens(String text) {
        var hyphens = new StringBuilder(text);
        for (var i = 0; i < text.length(); i++) {
            var inside = i > 0 && i < text.length() - 1 && isWord(text.charAt(i - 1)) && isWord(text.charAt(i + 1));
            if (inside && isDash(text.charAt(i))) {
                hyphens.setCharAt(i, '-');
            }
        }
        return hyphens.toString();
    }

    private static boolean isWord(char unit) {
        return Character.isLetterOrDigit(unit) || isMark(unit) || Character.isSurrogate(unit);
    }

    /** Hyphens and dashes of Unicode, the minus sign, the hyphen bullet. */
    private static boolean isDash(int point) {
        return Character.getType(point) == Character.DASH_PUNCTUATION || point == 0x2212 || point == 0x2043;
    }

    /** Without {@code ="…"} and quotes around the text, and without a single quote at its beginning. */
    private static String withoutQuotes(String text, IntPredicate isQuotedBefore) {
        var once = withoutOuterQuotes(text, isQuotedBefore);
        return withoutOuterQuotes(once, isQuotedBefore);
    }

    private static String withoutOuterQuotes(String text, IntPredicate isQuotedBefore) {
        var formula = text.startsWith("=") && isQuoted(text.substring(1), DOUBLE_QUOTES) ? text.substring(1) : text;
        if (isQuoted(formula, DOUBLE_QUOTES) || isQuoted(formula, QUOTES)) {
            return formula.substring(1, formula.length() - 1).strip();
        }
        return text.length() > 1 && isOneOf(QUOTES, text.charAt(0)) && isQuotedBefore.test(text.codePointAt(1))
                ? text.substring(1).strip()
                : text;
    }

    private static boolean isQuoted(String text, String quotes) {
        return text.length() > 2
                && isOneOf(quotes, text.charAt(0))
                && isOneOf(quotes, text.charAt(text.length() - 1))
                && text.chars().filter(unit -> isOneOf(quotes, unit)).count() == 2;
    }

    private static boolean isOneOf(String characters, int point) {
        return characters.indexOf(point) >= 0;
    }

    /** Whether a quote before this character comes from a program: the apostrophe of a name stands before a vowel. */
    private static boolean isSpreadsheetQuote(int next) {
        return !isOneOf(VOWELS, Character.isLetter(next) ? base(next) : next);
    }

    /** The letter without its accents. */
    private static int base(int letter) {
        return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePointAt(0);
    }
}
