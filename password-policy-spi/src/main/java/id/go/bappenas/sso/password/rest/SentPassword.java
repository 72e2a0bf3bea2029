package id.go.bappenas.sso.password.rest;

import java.util.Optional;

/** A password as a program sends it. */
final class SentPassword {

    private SentPassword() {}

    /**
     * Empty if it is blank, or has a NUL or half of a surrogate pair in it. Encoded for its hash, the half would become a question
     * mark.
     */
    static Optional<String> parse(String sent) {
        return Optional.of(sent).filter(text -> !text.isBlank()).filter(SentPassword::isText);
    }

    /** Whether it can be stored and looked up as text. */
    static boolean isText(String sent) {
        return sent.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
