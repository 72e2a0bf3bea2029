package id.go.bappenas.sso.provisioning.intake;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds letters of other scripts than Latin, which a person cannot tell from Latin ones: {@code \u0412udi} for Budi. */
public final class ForeignLetters {

    private static final int MOST = 5;

    private ForeignLetters() {}

    /** The first few such letters, each with its number in Unicode: {@code \u0412 (U+0412)}. */
    public static Optional<String> in(String text) {
        var found = text.codePoints()
                .filter(Character::isLetter)
                .filter(ForeignLetters::isForeign)
                .distinct()
                .limit(MOST)
                .mapToObj(letter -> Character.toString(letter) + String.format(" (U+%04X)", letter))
                .collect(Collectors.joining(", "));
        return Optional.of(found).filter(letters -> !letters.isEmpty());
    }

    private static boolean isForeign(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case LATIN, COMMON, INHERITED -> false;
            default -> true;
        };
    }
}
