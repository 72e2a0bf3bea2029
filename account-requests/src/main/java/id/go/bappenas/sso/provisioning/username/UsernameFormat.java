package id.go.bappenas.sso.provisioning.username;

import id.go.bappenas.sso.support.TypedText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The format of user names: 3 to 64 characters {@code a-z 0-9}, with single dots, hyphens or underscores between them; the
 * first is a letter.
 */
public final class UsernameFormat {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 64;
    private static final int LONGEST_PART = 30;

    /** Used for a name with no, or too few, letters for a user name. */
    static final String ANYBODY = "pegawai";

    private UsernameFormat() {}

    /** Cleans a typed name, and converts to lower case, as Keycloak stores user names. */
    public static String tidy(String wished) {
        return TypedText.identifier(wished).toLowerCase(Locale.ROOT);
    }

    public static boolean isWellFormed(String username) {
        return username.length() >= SHORTEST
                && username.length() <= LONGEST
                && SHAPE.matcher(username).matches();
    }

    /** {@code first.last} of a name; the word itself for a name of one word. */
    public static String of(String fullName) {
        var words = NameWords.of(fullName);
        if (words.isEmpty()) {
            return ANYBODY;
        }
        var first = cut(words.get(0));
        var name = words.size() == 1 ? first : first + "." + cut(words.get(words.size() - 1));
        return name.length() < SHORTEST ? String.join(".", List.of(ANYBODY, name)) : name;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST_PART ? word : word.substring(0, LONGEST_PART);
    }
}
