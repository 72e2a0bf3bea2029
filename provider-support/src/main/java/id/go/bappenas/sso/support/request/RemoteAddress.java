package id.go.bappenas.sso.support.request;

import id.go.bappenas.sso.support.jpa.ColumnText;
import java.util.regex.Pattern;

/**
 * The address that a request came from, as it is kept and shown in mails. Behind a proxy that appends to {@code
 * X-Forwarded-For} it is whatever the client wrote.
 */
public final class RemoteAddress {

    /** As wide as the columns. */
    public static final int LONGEST = 64;

    /**
     * Digits and dots, or something with a colon: what mail programs could take for a link is no address. One that was cut stays
     * what it is.
     */
    private static final Pattern SHAPE =
            Pattern.compile("(?:[0-9.]+|\\[?[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+(?:%[0-9A-Za-z]+)?\\]?)…?");

    private RemoteAddress() {}

    /** {@code null} for what has not the shape of an address; cut at {@value #LONGEST}. */
    public static String shown(String claimed) {
        return claimed == null || !SHAPE.matcher(claimed).matches() ? null : ColumnText.cut(claimed, LONGEST);
    }
}
