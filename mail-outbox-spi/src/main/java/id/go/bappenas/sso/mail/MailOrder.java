package id.go.bappenas.sso.mail;

import java.time.Instant;
import java.util.Map;

/**
 * A mail that is to be sent: what and to whom, no secret and no text.
 *
 * @param id of the order, stable over retries
 * @param kind id of the {@link ExternalMailProvider}
 * @param userId of the person that it is about, or {@code null}: such an order costs the same and ends without a mail, unless its
 *     kind {@link ExternalMailProvider#writesWithoutUser writes without a user}
 * @param details what the kind needs to know again, such as the id of a row of its own; no secrets
 * @param ordered when
 */
public record MailOrder(String id, String kind, String userId, Map<String, String> details, Instant ordered) {}
