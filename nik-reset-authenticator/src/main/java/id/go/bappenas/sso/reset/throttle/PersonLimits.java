package id.go.bappenas.sso.reset.throttle;

import java.time.Instant;
import java.util.Optional;

/**
 * The limits of Lupa Password that a person has reached, each with the end of its window; empty if it is not reached.
 *
 * @param mailsUntil no more mails to the person's trusted address
 * @param codesUntil no more one-time codes of the authenticator app
 * @param silentUntil the identity step does not tell whether the data are right
 */
public record PersonLimits(Optional<Instant> mailsUntil, Optional<Instant> codesUntil, Optional<Instant> silentUntil) {}
