package id.go.bappenas.sso.password.contextwords;

import id.go.bappenas.sso.password.text.TextFolding;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The most common passwords. A common password is refused, also with digits and special characters before or after it:
 * {@code Sayang123!} is {@code sayang}. With any other character before, after or within it, it is a different password, so a
 * pass phrase may begin with a common word.
 */
final class CommonPasswords {

    /** A core of four letters is too short to be evidence of a common password. */
    static final int SHORTEST_CORE = 5;

    /** Refuses {@code aaaaaa} and {@code wkwkwk}, which no list has in every length. */
    private static final int FEWEST_LETTERS = 3;

    private static final Set<String> ENTRIES = Resources.lines("common-passwords.txt")
            .filter(line -> !line.startsWith("#"))
            .map(TextFolding::fold)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST =
            ENTRIES.stream().mapToInt(String::length).max().orElse(0);

    private CommonPasswords() {}

    static int size() {
        return ENTRIES.size();
    }

    /** @param plain the password in lower case, with digits and special characters, which mark the end of its core */
    static boolean contain(String plain) {
        var folded = TextFolding.substitute(plain);
        int first = 0;
        int last = plain.length();
        while (first < last && !Character.isLetter(plain.charAt(first))) {
            first++;
        }
        while (last > first && !Character.isLetter(plain.charAt(last - 1))) {
            last--;
        }
        return ENTRIES.contains(folded) || (first < last && hasCommonCore(folded, first, last));
    }

    /** Tries every possible core, because a digit or special character at the end may stand for a letter ({@code Cint@123}). */
    private static boolean hasCommonCore(String folded, int first, int last) {
        if (last - first >= SHORTEST_CORE && isMonotonous(folded.substring(first, last))) {
            return true;
        }
        for (int start = Math.max(0, last - LONGEST); start <= first; start++) {
            int end = Math.max(last, start + SHORTEST_CORE);
            for (; end <= Math.min(folded.length(), start + LONGEST); end++) {
                if (ENTRIES.contains(folded.substring(start, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isMonotonous(String core) {
        return core.chars().distinct().limit(FEWEST_LETTERS).count() < FEWEST_LETTERS;
    }
}
