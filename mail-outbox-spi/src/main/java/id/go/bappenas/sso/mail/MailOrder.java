package id.go.bappenas.sso.mail;

import java.time.Instant;
import java.util.Map;

/**
 * A mail that is to be sent: what and to whom, no secret and no text.
 *
 * @param id of the order, stable over retries
 * @param kind id of the {@link ExternalMailProvider}
 * @param userId whom it is about, {@code null} for nobody: such an order costs the same and, but for alarms, ends without a mail
 * @param details what the kind needs to know again, such as the id of a row of its own; no secrets
 * @param ordered when
 */
public record MailOrder(String id, String kind, String userId, Map<String, String> details, Instant ordered) {}
