package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Rows that are no people, with the beginning of their text, so that the person who sent the list recognises them. */
final class PassedOver {

    /** Rows that are shown with their text. */
    private static final int MOST_TEXTS = 12;

    private static final int LONGEST = 40;

    /** Of a NIK or another number of a person. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{2})[\\d .-]{4,}\\d");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private PassedOver() {}

    /** @param texts of the cells of a row */
    static String shown(List<String> texts) {
        var visible =
                INVISIBLE.matcher(TypedText.oneLine(String.join(" ", texts))).replaceAll("");
        var line = LONG_NUMBER.matcher(visible).replaceAll("$1…");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** @param rows numbers and texts */
    static String rows(Map<Integer, String> rows) {
        var shown = new ArrayList<String>();
        var others = new ArrayList<Integer>();
        rows.forEach((number, text) -> {
            if (shown.size() < MOST_TEXTS) {
                shown.add(number + " “" + text + "”");
            } else {
                others.add(number);
            }
        });
        if (!others.isEmpty()) {
            shown.add(Numbers.of(others));
        }
        return String.join(", ", shown);
    }
}
