package id.go.bappenas.sso.mail;

import java.time.Instant;

/**
 * A mail that is ordered and not yet sent.
 *
 * @param kind id of the {@link ExternalMailProvider}
 * @param failures number of failed tries
 * @param nextTry time of the next try; of the running try, the end of its claim
 */
public record WaitingMail(String kind, Instant ordered, int failures, Instant nextTry) {}
