package id.go.bappenas.sso.password.contextwords;

import id.go.bappenas.sso.password.text.TextFolding;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.policy.PasswordPolicyConfigException;

/**
 * Words that no password may contain, folded. Format of the text: one word per line, {@code #} before a comment, {@code -}
 * before an innocent word that contains a forbidden word ({@code -badminton} for {@code admin}).
 */
record WordList(List<String> words, List<String> innocent) {

    static final WordList EMPTY = new WordList(List.of(), List.of());

    /** Shorter words occur by chance in unrelated passwords. */
    static final int SHORTEST = 4;

    /**
     * Words are compared one after the other: this number takes some microseconds. Longer lists belong to passwordBlacklist.
     */
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
