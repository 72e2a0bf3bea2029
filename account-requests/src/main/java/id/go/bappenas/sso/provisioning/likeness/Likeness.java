package id.go.bappenas.sso.provisioning.likeness;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a reader takes for the same: two texts look alike if these keys are equal. Letters of other scripts, wide letters and
 * digits count as the Latin ones that they look like, by the confusables skeleton of UTS #39 (ICU4J); letter case does not
 * matter, so that {@code i}, {@code I}, {@code l}, {@code L}, {@code 1} and {@code |} are one. A key is longer than its text now
 * and then, and is never shown.
 */
public final class Likeness {

    private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();

    private Likeness() {}

    /** Of a user name: separators do not matter, so that {@code budi_santoso} and {@code budi.santoso} are alike. */
    public static String ofName(String name) {
        return withoutSeparators(folded(name), false);
    }

    /**
     * Of a memo's number. Which separator there is does not matter, nor whether there is one, but between two digits:
     * {@code PPN.1/11/2026} and {@code PPN.11/1/2026} are two numbers. Digits are those that may be read as one, too: l and o.
     */
    public static String ofNumber(String number) {
        return withoutSeparators(folded(number), true);
    }

    /** In one case, first as it looks and then as it reads: small letters look like others than capital ones do. */
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

    /** Modifier letters, such as the long sound mark of Katakana, look like hyphens. */
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
