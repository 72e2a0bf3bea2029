package id.go.bappenas.sso.reset.request;

import java.time.Instant;

/**
 * Who asked for a new password, as far as a server can tell.
 *
 * @param when the request was made
 * @param origin address it came from
 * @param browser name of the browser and the system, {@code null} if it did not say
 * @param clientId application it began at
 */
public record Asker(Instant when, String origin, String browser, String clientId) {}
