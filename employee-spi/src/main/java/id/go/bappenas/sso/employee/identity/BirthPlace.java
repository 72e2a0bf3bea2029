package id.go.bappenas.sso.employee.identity;

import java.util.List;
import java.util.Optional;

/** A birthplace as it was typed or recorded; compared in its normalised forms. */
public record BirthPlace(String typed) {

    /** Longest form that is taken, in UTF-16 units. */
    public static final int LONGEST = 100;

    /** @throws IllegalArgumentException if there is no letter in it, or it is too long */
    public BirthPlace {
        if (typed == null || typed.length() > LONGEST || PlaceName.forms(typed).isEmpty()) {
            throw new IllegalArgumentException("a birthplace has a letter, and at most " + LONGEST + " characters");
        }
    }

    /** Empty if there is no letter in it, or it is too long. */
    public static Optional<BirthPlace> parse(String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> text.length() <= LONGEST)
                .map(String::strip)
                .filter(text -> !PlaceName.forms(text).isEmpty())
                .map(BirthPlace::new);
    }

    /** The form that is recorded. */
    String canonical() {
        return forms().get(0);
    }

    /** Every form in which what was typed may be on file, the canonical one first. */
    List<String> forms() {
        return PlaceName.forms(typed);
    }

    /** Without the place: it may land in a log. */
    @Override
    public String toString() {
        return "BirthPlace";
    }
}
