package id.go.bappenas.sso.benchmark.person;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Random names of people. A name has letters that no password of {@link BenchmarkUser#newPassword()} has, so no rule finds a
 * person's data in a password.
 */
public final class InventedName {

    /** No letter of the passwords, and none that a character of the passwords stands for, such as i for {@code !}. */
    static final String LETTERS = "aeousy";

    /** So many names that two people of a database never have the same one. */
    private static final int LENGTH = 24;

    private static final SecureRandom RANDOM = new SecureRandom();

    private InventedName() {}

    /** A name that was not used before, in lower case. */
    public static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
