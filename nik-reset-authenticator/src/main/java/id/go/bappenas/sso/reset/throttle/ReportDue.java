package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.notice.Guesses;

/**
 * So many tries that somebody should hear of it. Who really gets a mail is decided later, with {@link ResetThrottle#tellsPerson}
 * and {@link ResetThrottle#tellsOfficers}.
 *
 * @param person whether the account's owner should
 * @param officers whether Pusdatin should
 */
public record ReportDue(Guesses.About about, Guesses.Period period, long count, boolean person, boolean officers) {}
