package id.go.bappenas.sso.password.contextwords;

import id.go.bappenas.sso.password.text.TextFolding;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.policy.PasswordPolicyConfigException;

/**
 * Words that no password may contain, folded. In a text: one word per line, {@code #} before a comment, {@code -} before an
 * innocent word that happens to contain a forbidden one (badminton is about no administrator).
 */
record WordList(List<String> words, List<String> innocent) {

    static final WordList EMPTY = new WordList(List.of(), List.of());

    /** Shorter ones are found in passwords that have nothing to do with them. */
    static final int SHORTEST = 4;

    /** Words are tried one after the other: this many take some microseconds. Longer lists are for passwordBlacklist. */
    static final int MOST = 1_000;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** @throws PasswordPolicyConfigException if a word is too short, or there are too many */
    static WordList parse(String text) {
        var words = new ArrayList<String>();
        var innocent = new ArrayList<String>();
        int number = 0;
        for (var line : text.replace(BYTE_ORDER_MARK, "").lines().toList()) {
            number++;
            var entry = line.strip();
            if (entry.isEmpty() || entry.startsWith("#")) {
                continue;
            }
            boolean spared = entry.startsWith("-");
            var word = spared ? entry.substring(1) : entry;
            requireLetters(word, number);
            (spared ? innocent : words).add(TextFolding.fold(word));
        }
        if (words.size() > MOST) {
            throw new PasswordPolicyConfigException(
                    "at most %1$d words are allowed (paling banyak %1$d kata)".formatted(MOST));
        }
        return new WordList(List.copyOf(words), List.copyOf(innocent));
    }

    boolean hasOneIn(String folded) {
        var text = folded;
        for (var word : innocent) {
            text = text.replace(word, " ");
        }
        return words.stream().anyMatch(text::contains);
    }

    private static void requireLetters(String word, int line) {
        var letters = TextFolding.plain(word)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .count();
        if (letters < SHORTEST) {
            throw new PasswordPolicyConfigException(("line %1$d: a word must have %2$d letters or more"
                            + " (baris %1$d: kata harus terdiri dari %2$d huruf atau lebih)")
                    .formatted(line, SHORTEST));
        }
    }
}
