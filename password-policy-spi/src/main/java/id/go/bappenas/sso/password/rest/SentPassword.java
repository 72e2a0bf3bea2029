package id.go.bappenas.sso.password.rest;

import java.util.Optional;

/** A password that a client program sends. */
final class SentPassword {

    private SentPassword() {}

    /**
     * Empty if the password is blank, or has a NUL or half of a surrogate pair. Encoded for its hash, the half would become a
     * question mark.
     */
    static Optional<String> parse(String sent) {
        return Optional.of(sent).filter(text -> !text.isBlank()).filter(SentPassword::isText);
    }

    /** Whether the text can be stored and looked up. */
    static boolean isText(String sent) {
        return sent.codePoints()
                .noneMatch(
                        point -> point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
