package id.go.bappenas.sso.mail;

import java.time.Instant;

/**
 * Counts of the outbox.
 *
 * @param waiting orders that are not yet sent
 * @param failing waiting orders that failed at least once
 * @param refused those of the failing orders whose recipient's mailbox was refused for good
 * @param oldest order time of the oldest waiting order whose recipient's mailbox was not refused, {@code null} without such an
 *     order
 * @param lastError exceptions of the newest failure, without addresses and content, {@code null} if no order failed
 */
public record OutboxState(long waiting, long failing, long refused, Instant oldest, String lastError) {}
