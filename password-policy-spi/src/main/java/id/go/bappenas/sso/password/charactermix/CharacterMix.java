package id.go.bappenas.sso.password.charactermix;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.passay.DefaultPasswordValidator;
import org.passay.PasswordData;
import org.passay.PasswordValidator;
import org.passay.RuleResultDetail;
import org.passay.rule.LengthRule;

/**
 * The rule itself, without Keycloak. Letters are those of all scripts, digits are 0 to 9, and everything that is neither a
 * letter nor a digit of any script is special: the guide's list {@code !@#$%^&*} is an example. Lengths count code points.
 */
final class CharacterMix {

    /** The guide's "Minimal 8 Karakter". */
    static final int LEAST_MINIMUM_LENGTH = 8;

    /** Long enough for pass phrases, short enough that nobody can make the server hash a book. */
    static final int MAXIMUM_LENGTH = 128;

    private static final Map<String, Requirement> LENGTHS = Map.of(
            LengthRule.ERROR_CODE_MIN, Requirement.LENGTH,
            LengthRule.ERROR_CODE_MAX, Requirement.MAXIMUM_LENGTH);

    private final PasswordValidator validator;

    CharacterMix(int minimumLength) {
        validator = new DefaultPasswordValidator(
                DefaultPasswordValidator.NULL_MESSAGE_RESOLVER,
                DefaultPasswordValidator.NO_ENTROPY_PROVIDER,
                new ContainsRule(Requirement.LETTER_CASE, Character::isLowerCase),
                new ContainsRule(Requirement.LETTER_CASE, Character::isUpperCase),
                new ContainsRule(Requirement.DIGIT, codePoint -> codePoint >= '0' && codePoint <= '9'),
                new ContainsRule(Requirement.SPECIAL, CharacterMix::isSpecial),
                new LengthRule(minimumLength, MAXIMUM_LENGTH));
    }

    /** What the password lacks, in the order of {@link Requirement}; empty if nothing. A missing password is an empty one. */
    Set<Requirement> broken(String password) {
        var broken = EnumSet.noneOf(Requirement.class);
        validator
                .validate(new PasswordData(password == null ? "" : password))
                .getDetails()
                .forEach(detail -> broken.add(requirement(detail)));
        return broken;
    }

    private static Requirement requirement(RuleResultDetail detail) {
        var length = LENGTHS.get(detail.getErrorCode());
        return length != null ? length : Requirement.valueOf(detail.getErrorCode());
    }

    private static boolean isSpecial(int codePoint) {
        return !Character.isLetter(codePoint) && !Character.isDigit(codePoint);
    }
}
