package id.go.bappenas.sso.employee.notice;

import java.time.Instant;

/**
 * What a notice is about, as far as a server can tell.
 *
 * @param when it happened
 * @param origin address it came from, {@code null} if that is unknown or not to be shown
 * @param browser name of the browser and the system, {@code null} if unknown
 */
public record Happening(Instant when, String origin, String browser) {}
