package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.request.RemoteAddress;
import java.time.Instant;

/**
 * Who asked for a new password, as far as a server can tell.
 *
 * @param when the request was made
 * @param origin address it came from, {@code null} if that is none
 * @param browser name of the browser and the system, {@code null} if it did not say
 * @param clientId application it began at
 */
public record Asker(Instant when, String origin, String browser, String clientId) {

    private static final int LONGEST_BROWSER = 64;

    public Asker {
        origin = RemoteAddress.shown(origin);
        browser = ColumnText.cut(browser, LONGEST_BROWSER);
    }

    /** The address for a reader: a question mark where there is none. */
    public String from() {
        return origin == null ? "?" : origin;
    }
}
