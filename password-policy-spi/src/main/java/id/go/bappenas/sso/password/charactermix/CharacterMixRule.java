package id.go.bappenas.sso.password.charactermix;

import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.RuleRegistration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PolicyError;

/**
 * Password policy {@code character-mix}: at least one lower-case and one upper-case letter, one digit, one special character,
 * and a length between the configured minimum (8 to 128, default 8) and 128, in code points. Letters are those of all scripts,
 * digits are 0 to 9, and everything that is neither a letter nor a digit of any script is special: the guide's list
 * {@code !@#$%^&*} is an example. Source: the ministry's guide, "Persyaratan Password".
 */
public final class CharacterMixRule extends PasswordRule {

    private static final String ID = "character-mix";

    /** In code points. The limit allows a pass phrase; the hash of a longer text costs the server too much. */
    public static final int MAXIMUM_LENGTH = RuleRegistration.of(ID).constants().get("maximum");

    static final String LENGTH = "length";
    static final String LETTER_CASE = "letter-case";
    static final String DIGIT = "digit";
    static final String SPECIAL = "special";

    private static final String MIX_MESSAGE = "invalidPasswordCharacterMixMessage";
    private static final String TOO_LONG_MESSAGE = "invalidPasswordTooLongMessage";

    /** Made by Keycloak. */
    public CharacterMixRule() {
        super(ID);
    }

    @Override
    public boolean isAboutTextAlone() {
        return true;
    }

    @Override
    public PolicyError check(PasswordCandidate candidate) {
        int minimum = value(candidate.realm());
        return error(candidate.password(), minimum);
    }

    static PolicyError error(String password, int minimum) {
        if (length(password) > MAXIMUM_LENGTH) {
            return new PolicyError(TOO_LONG_MESSAGE, MAXIMUM_LENGTH);
        }
        return brokenLines(password, minimum).isEmpty() ? null : new PolicyError(MIX_MESSAGE, minimum);
    }

    @Override
    public Optional<Set<String>> brokenLines(RealmModel realm, String password) {
        int minimum = value(realm);
        return Optional.of(brokenLines(password, minimum));
    }

    /** The broken lines; empty if the password keeps the rule. A missing password counts as an empty one. */
    static Set<String> brokenLines(String password, int minimum) {
        var broken = new LinkedHashSet<String>();
        if (!contains(password, Character::isLowerCase) || !contains(password, Character::isUpperCase)) {
            broken.add(LETTER_CASE);
        }
        if (!contains(password, codePoint -> codePoint >= '0' && codePoint <= '9')) {
            broken.add(DIGIT);
        }
        if (!contains(password, codePoint -> !Character.isLetter(codePoint) && !Character.isDigit(codePoint))) {
            broken.add(SPECIAL);
        }
        if (length(password) < minimum || length(password) > MAXIMUM_LENGTH) {
            broken.add(LENGTH);
        }
        return broken;
    }

    private static int length(String password) {
        return password == null ? 0 : password.codePointCount(0, password.length());
    }

    private static boolean contains(String password, IntPredicate kind) {
        return password != null && password.codePoints().anyMatch(kind);
    }
}
