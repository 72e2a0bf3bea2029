package id.go.bappenas.sso.employee.identity;

import java.util.Optional;

/** A birthplace as it was typed or recorded; compared in its normalised forms. */
public record BirthPlace(String typed) {

    /** Longest form that is taken, in UTF-16 units. */
    public static final int LONGEST = 100;

    /** Empty if there is no letter in it, or it is too long. */
    public static Optional<BirthPlace> parse(String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST && text.codePoints().anyMatch(Character::isLetter))
                .map(BirthPlace::new);
    }

    /** Without the place: it may land in a log. */
    @Override
    public String toString() {
        return "BirthPlace";
    }
}
