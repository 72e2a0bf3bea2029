package id.go.bappenas.sso.password.charactermix;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * The rule itself, without Keycloak. Letters are those of all scripts, digits are 0 to 9, and everything that is neither a
 * letter nor a digit of any script is special: the guide's list {@code !@#$%^&*} is an example. Lengths count code points.
 */
final class CharacterMix {

    /** The guide's "Minimal 8 Karakter". */
    static final int LEAST_MINIMUM_LENGTH = 8;

    /** Long enough for pass phrases. Bounds the work of hashing one password. */
    static final int MAXIMUM_LENGTH = 128;

    private final int minimumLength;

    CharacterMix(int minimumLength) {
        this.minimumLength = minimumLength;
    }

    /** What the password lacks, in the order of {@link Requirement}; empty if nothing. A missing password is an empty one. */
    Set<Requirement> broken(String password) {
        var text = password == null ? "" : password;
        int length = text.codePointCount(0, text.length());
        var broken = EnumSet.allOf(Requirement.class);
        broken.removeIf(requirement -> switch (requirement) {
            case LETTER_CASE -> contains(text, Character::isLowerCase) && contains(text, Character::isUpperCase);
            case DIGIT -> contains(text, codePoint -> codePoint >= '0' && codePoint <= '9');
            case SPECIAL -> contains(text, CharacterMix::isSpecial);
            case LENGTH -> length >= minimumLength;
            case MAXIMUM_LENGTH -> length <= MAXIMUM_LENGTH;
        });
        return broken;
    }

    private static boolean contains(String text, IntPredicate kind) {
        return text.codePoints().anyMatch(kind);
    }

    private static boolean isSpecial(int codePoint) {
        return !Character.isLetter(codePoint) && !Character.isDigit(codePoint);
    }
}
