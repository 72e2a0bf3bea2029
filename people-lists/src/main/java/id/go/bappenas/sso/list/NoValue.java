package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.TypedText;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write into a cell that has no value: {@code -}, {@code Tidak ada}, {@code n/a}. */
public final class NoValue {

    /** Signs without a letter or a digit, and zeros. */
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]*|0+|[xX]{1,4}");

    private static final Set<String> WORDS = Set.of(
            "tidakada",
            "tdkada",
            "takada",
            "tidakpunya",
            "belumada",
            "blmada",
            "belumpunya",
            "belum",
            "tidak",
            "kosong",
            "nihil",
            "nil",
            "none",
            "null",
            "empty",
            "na",
            "notavailable",
            "notapplicable",
            "tba",
            "menyusul");

    /** People without a NIP. */
    private static final Set<String> WITHOUT_NUMBER = Set.of(
            "non",
            "nonpns",
            "nonasn",
            "nonpnsasn",
            "nonasnpns",
            "bukanpns",
            "bukanasn",
            "ppnpn",
            "pjlp",
            "pppk",
            "p3k",
            "honorer",
            "thl",
            "ptt",
            "kontrak",
            "outsourcing",
            "alihdaya",
            "tenagaahli",
            "konsultan",
            "magang",
            "nonnip",
            "tanpanip",
            "belumadanip",
            "tidakadanip");

    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NoValue() {}

    /** Whether a text is only signs such as {@code -} and {@code ...}, or {@code 0}. */
    public static boolean isMark(String text) {
        return MARKS.matcher(TypedText.oneLine(text)).matches();
    }

    /** Whether a text says that there is no value. */
    public static boolean isNone(String text) {
        return isMark(text) || WORDS.contains(letters(text));
    }

    /** Whether a text says that a person has no NIP. */
    public static boolean isNoEmployeeNumber(String text) {
        return isNone(text) || WITHOUT_NUMBER.contains(letters(text));
    }

    private static String letters(String text) {
        return NEITHER_LETTER_NOR_DIGIT
                .matcher(TypedText.identifier(text).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
