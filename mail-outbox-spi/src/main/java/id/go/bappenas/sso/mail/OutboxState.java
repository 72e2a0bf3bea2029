package id.go.bappenas.sso.mail;

import java.time.Instant;

/**
 * Counts of the outbox.
 *
 * @param waiting orders that are not yet sent
 * @param failing waiting orders that failed at least once
 * @param oldest order time of the oldest waiting order, {@code null} if no order waits
 * @param lastError exceptions of the newest failure, without addresses and content, {@code null} if no order failed
 */
public record OutboxState(long waiting, long failing, Instant oldest, String lastError) {}
