package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.jpa.ColumnText;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;

/**
 * When and from where something was requested, as far as the server knows. Mails and pages show it.
 *
 * @param when it was requested
 * @param address that it came from, {@code null} if it is unknown, no IP address, or not to be shown
 * @param browser name of the browser and the system, {@code null} if it is unknown or not to be shown
 */
public record RequestOrigin(Instant when, String address, String browser) {

    /** The length of the columns. */
    private static final int LONGEST_BROWSER = 64;

    private static final String WHEN = "when";
    private static final String ADDRESS = "origin";
    private static final String BROWSER = "browser";

    public RequestOrigin {
        address = RemoteAddress.shown(address);
        browser = ColumnText.cut(browser, LONGEST_BROWSER);
    }

    /** The origin of the current request. */
    public static RequestOrigin of(KeycloakSession session) {
        return new RequestOrigin(
                Instant.ofEpochMilli(Time.currentTimeMillis()),
                session.getContext().getConnection().getRemoteHost(),
                browser(session).orElse(null));
    }

    /** The browser of the current request; empty if it is unknown, or there is no request. */
    public static Optional<String> browser(KeycloakSession session) {
        try {
            var headers = session.getContext().getHttpRequest().getHttpHeaders();
            return Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))
                    .flatMap(Browser::name);
        } catch (ContextNotActiveException e) {
            // A task of the server has no request.
            return Optional.empty();
        }
    }

    /** An origin without address and browser, because there is no request or they must not be shown. */
    public static RequestOrigin hidden(Instant when) {
        return new RequestOrigin(when, null, null);
    }

    /** The same for the current time. */
    public static RequestOrigin hidden() {
        return hidden(Instant.ofEpochMilli(Time.currentTimeMillis()));
    }

    /** Writes the origin into the details of a mail order, for {@link #read}. */
    public void write(Map<String, String> details) {
        details.put(WHEN, String.valueOf(when.toEpochMilli()));
        Optional.ofNullable(address).ifPresent(known -> details.put(ADDRESS, known));
        Optional.ofNullable(browser).ifPresent(known -> details.put(BROWSER, known));
    }

    /** Reads the origin from the details of a mail order. */
    public static RequestOrigin read(Map<String, String> details) {
        return new RequestOrigin(
                Instant.ofEpochMilli(Long.parseLong(details.get(WHEN))), details.get(ADDRESS), details.get(BROWSER));
    }

    /**
     * The attributes of templates: {@code when}, {@code origin}, {@code browser}.
     *
     * @param unknown stands for an address that is unknown; an unknown browser is empty
     */
    public Map<String, Object> attributes(ClockTime clock, String unknown) {
        return Map.of(
                WHEN,
                clock.format(when),
                ADDRESS,
                address == null ? unknown : address,
                BROWSER,
                browser == null ? "" : browser);
    }
}
