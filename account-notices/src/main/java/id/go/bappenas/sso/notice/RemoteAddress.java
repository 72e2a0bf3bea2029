package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.jpa.ColumnText;
import java.util.regex.Pattern;

/**
 * The address that a request came from, as it is stored and shown in mails. Behind a proxy that appends to
 * {@code X-Forwarded-For} it is the text that the client sent.
 */
final class RemoteAddress {

    /** The length of the columns. */
    public static final int LONGEST = 64;

    /**
     * Digits and dots, or a text with a colon: text that a mail program could show as a link does not match. A shortened
     * address still matches.
     */
    private static final Pattern SHAPE =
            Pattern.compile("(?:[0-9.]+|\\[?[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+(?:%[0-9A-Za-z]+)?\\]?)…?");

    private RemoteAddress() {}

    /** {@code null} for a text that does not have the shape of an address; cut at {@value #LONGEST}. */
    public static String shown(String claimed) {
        return claimed == null || !SHAPE.matcher(claimed).matches() ? null : ColumnText.cut(claimed, LONGEST);
    }
}
