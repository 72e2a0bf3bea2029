package id.go.bappenas.sso.password.contextwords;

import id.go.bappenas.sso.password.text.Folding;

/** The rule itself, without Keycloak. */
final class GuessablePassword {

    private static final WordList CONTEXT_WORDS = WordList.parse(Resources.text("context-words.txt"));

    private GuessablePassword() {}

    /** @param more the operator's words */
    static boolean is(String password, WordList more) {
        var plain = Folding.plain(password);
        var folded = Folding.substitute(plain);
        return CONTEXT_WORDS.hasOneIn(folded)
                || more.hasOneIn(folded)
                || KeyboardRuns.hasOneIn(plain)
                || KeyboardRuns.hasOneIn(folded)
                || CommonPasswords.contain(plain);
    }
}
