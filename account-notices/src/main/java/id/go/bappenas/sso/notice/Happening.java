package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.request.RemoteAddress;
import java.time.Instant;

/**
 * What a notice is about, as far as a server can tell.
 *
 * @param when it happened
 * @param origin address it came from, {@code null} if that is unknown, no address, or not to be shown
 * @param browser name of the browser and the system, {@code null} if unknown
 */
public record Happening(Instant when, String origin, String browser) {

    /** As wide as the columns. */
    static final int LONGEST_BROWSER = 64;

    public Happening {
        origin = RemoteAddress.shown(origin);
        browser = ColumnText.cut(browser, LONGEST_BROWSER);
    }
}
