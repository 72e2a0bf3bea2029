package id.go.bappenas.sso.employee.identity;

import id.go.bappenas.sso.support.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A birthplace as typed or recorded. Its normalized forms are compared. */
public record BirthPlace(String typed) {

    /** Maximum length, in UTF-16 units. */
    public static final int LONGEST = 100;

    /** A comma, semicolon or slash, and a date after it. */
    private static final Pattern DATE = Pattern.compile("(?<![ ,;/])[ ,;/]*[,;/] *(?:\\d[\\p{L}\\d ./'-]*)?$");

    /** @throws IllegalArgumentException if the text has no letter, or is too long */
    public BirthPlace {
        if (typed == null || typed.length() > LONGEST || PlaceName.forms(typed).isEmpty()) {
            throw new IllegalArgumentException("a birthplace has a letter, and at most " + LONGEST + " characters");
        }
    }

    /**
     * Reads a typed place, as {@link TypedText#oneLine} cleans it, without a date after it ({@code Bandung, 17-05-1990}). Empty
     * if the text has no letter, or is too long.
     */
    public static Optional<BirthPlace> parse(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.length() <= 2 * LONGEST)
                .map(text -> DATE.matcher(TypedText.oneLine(text)).replaceFirst(""))
                .filter(text -> text.length() <= LONGEST)
                .filter(text -> !PlaceName.forms(text).isEmpty())
                .map(BirthPlace::new);
    }

    /** The form that is stored. */
    String canonical() {
        return forms().get(0);
    }

    /** Each form in which the place may be on file, the canonical form first. */
    List<String> forms() {
        return PlaceName.forms(typed);
    }

    /** Hides the place, because the text may be logged. */
    @Override
    public String toString() {
        return "BirthPlace";
    }
}
