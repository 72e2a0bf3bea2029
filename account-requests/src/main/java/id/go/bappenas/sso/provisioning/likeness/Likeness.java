package id.go.bappenas.sso.provisioning.likeness;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Computes keys of texts: two texts look alike if their keys are equal. Letters of other scripts, wide letters and digits count
 * as the Latin letters that they look like, by the confusables skeleton of UTS #39 (ICU4J). Letter case does not matter, so
 * {@code i}, {@code I}, {@code l}, {@code L}, {@code 1} and {@code |} are one. A key can be longer than its text, and is never
 * shown.
 */
public final class Likeness {

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    private Likeness() {}

    /** The key of a user name. Separators do not matter: {@code budi_santoso} and {@code budi.santoso} are alike. */
    public static String ofName(String name) {
        return withoutSeparators(folded(name), false);
    }

    /**
     * The key of a memo's number. Separators matter only between two digits: {@code PPN.1/11/2026} and {@code PPN.11/1/2026}
     * are two numbers. The letters l and o count as digits.
     */
    public static String ofNumber(String number) {
        return withoutSeparators(folded(number), true);
    }

    /** Folds a text twice, as typed and in upper case, because small letters look like other letters than capitals do. */
    private static String folded(String text) {
        var looks = CONFUSABLES.getSkeleton(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return CONFUSABLES
                .getSkeleton(looks.toUpperCase(Locale.ROOT))
                .toLowerCase(Locale.ROOT)
                .replace("rn", "m");
    }

    private static String withoutSeparators(String folded, boolean digitsApart) {
        var key = new StringBuilder();
        var separated = false;
        for (var point : folded.codePoints().toArray()) {
            if (isSeparator(point)) {
                separated = true;
                continue;
            }
            if (digitsApart && separated && isDigit(point) && endsInDigit(key)) {
                key.append('/');
            }
            key.appendCodePoint(point);
            separated = false;
        }
        return key.toString();
    }

    /**
     * Whether a character is a separator. Modifier letters count as separators, because some of them, such as the long sound
     * mark of Katakana, look like a hyphen.
     */
    private static boolean isSeparator(int point) {
        return !Character.isLetterOrDigit(point) || Character.getType(point) == Character.MODIFIER_LETTER;
    }

    private static boolean endsInDigit(StringBuilder key) {
        return !key.isEmpty() && isDigit(key.charAt(key.length() - 1));
    }

    private static boolean isDigit(int point) {
        return Character.isDigit(point) || point == 'l' || point == 'o';
    }
}
