package id.go.bappenas.sso.signin;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is on record about the sign-ins of a person. Days are those of the realm's time zone.
 *
 * @param last day of the last sign-in; empty if an officer brought the account back before any sign-in was on record
 * @param countedFrom the day from which days without a sign-in count: that of the last sign-in, or a later one on which the
 *     account was brought back
 */
public record SignInDates(Optional<LocalDate> last, LocalDate countedFrom) {}
