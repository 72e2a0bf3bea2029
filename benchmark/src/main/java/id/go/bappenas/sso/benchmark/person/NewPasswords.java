package id.go.bappenas.sso.benchmark.person;

import java.security.SecureRandom;

/** Passwords that nobody had before and that both realms take: letter, digit, letter, digit … make no word and no run. */
public final class NewPasswords {

    // No vowels, and no digits that stand for letters.
    private static final String LETTERS = "bcdfghjkmnpqrtvwxz";
    private static final String DIGITS = "26789";
    private static final int PAIRS = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPasswords() {}

    public static String next() {
        var password = new StringBuilder("Q!");
        for (int pair = 0; pair < PAIRS; pair++) {
            password.append(any(LETTERS)).append(any(DIGITS));
        }
        return password.toString();
    }

    private static char any(String characters) {
        return characters.charAt(RANDOM.nextInt(characters.length()));
    }
}
