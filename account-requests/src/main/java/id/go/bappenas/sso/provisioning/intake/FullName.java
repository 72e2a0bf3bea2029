package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.support.TypedText;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A full name as an account stores it: the first word, and the rest. A single name is a first name; titles are not moved.
 *
 * @param last empty for a single name
 */
public record FullName(String first, Optional<String> last) {

    static final int LONGEST = 200;

    /** Letters, marks, spaces and {@code ' . , -}, with at least one letter. */
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{M} '.,-]*\\p{L}[\\p{L}\\p{M} '.,-]*");

    private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´ʼʻ]");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    /** Punctuation that a list leaves at the end of a name; the dot of a degree stays. */
    private static final Pattern END = Pattern.compile("(?<![ ,;])[ ,;]++$");

    /** No script has that many marks on one letter; they would be drawn over the lines above and below. */
    private static final Pattern PILE = Pattern.compile("\\p{M}{4,}");

    public static FullName of(String fullName) {
        var parts = tidy(fullName).split(" ", 2);
        return new FullName(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
    }

    /** Cleans a typed name ({@link TypedText#oneLine}), and replaces special apostrophes and dashes. */
    public static String tidy(String typed) {
        var apostrophes = APOSTROPHES.matcher(TypedText.oneLine(typed)).replaceAll("'");
        return END.matcher(DASHES.matcher(apostrophes).replaceAll("-")).replaceAll("");
    }

    /** The code of a finding if a tidy name has an error. */
    public static Optional<String> problem(String name) {
        if (name.length() > LONGEST) {
            return Optional.of("name-too-long");
        }
        if (!SHAPE.matcher(name).matches() || PILE.matcher(name).find()) {
            return Optional.of("name-invalid");
        }
        return PlainText.problem(name);
    }
}
