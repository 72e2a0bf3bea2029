package id.go.bappenas.sso.credential.temporary;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A password that is read from a mail and typed once: letters, digits and signs that do not look alike and have no special
 * meaning in mails or spreadsheets. 16 characters out of 58 are more than 90 bits.
 */
final class RandomPassword {

    static final int LENGTH = 16;

    private static final int LONGEST = 64;
    private static final int STEP = 8;
    private static final int TRIES = 20;

    private static final String UPPER = "ABCDEFGHJKLMNPQRTUVWXY";
    private static final String LOWER = "abcdefghijkmnpqrtuvwxy";
    private static final String DIGITS = "346789";
    private static final String SIGNS = "#@!%*^&$";
    private static final String ALL = UPPER + LOWER + DIGITS + SIGNS;

    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPassword() {}

    /**
     * @param accepted the realm's rules
     * @return empty if the rules accept no such password
     */
    static Optional<String> generate(Predicate<String> accepted) {
        for (int length = LENGTH; length <= LONGEST; length += STEP) {
            for (int tries = 0; tries < TRIES; tries++) {
                var password = random(length);
                if (accepted.test(password)) {
                    return Optional.of(password);
                }
            }
        }
        return Optional.empty();
    }

    /** Draws until every kind of character occurs, which costs a fraction of a bit and saves checks of the rules. */
    private static String random(int length) {
        while (true) {
            var password = IntStream.range(0, length)
                    .mapToObj(i -> String.valueOf(ALL.charAt(RANDOM.nextInt(ALL.length()))))
                    .collect(Collectors.joining());
            if (has(password, UPPER) && has(password, LOWER) && has(password, DIGITS) && has(password, SIGNS)) {
                return password;
            }
        }
    }

    private static boolean has(String password, String kind) {
        return password.chars().anyMatch(character -> kind.indexOf(character) >= 0);
    }
}
