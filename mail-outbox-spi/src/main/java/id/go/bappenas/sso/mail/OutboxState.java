package id.go.bappenas.sso.mail;

import java.time.Instant;

/**
 * Counts of the outbox.
 *
 * @param waiting orders that are not sent yet
 * @param failing those of them that failed at least once
 * @param oldest when the oldest of them was ordered, {@code null} if there is none
 * @param lastError exceptions of the newest failure, without addresses and content, {@code null} if there is none
 */
public record OutboxState(long waiting, long failing, Instant oldest, String lastError) {}
