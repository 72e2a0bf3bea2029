package id.go.bappenas.sso.mail;

import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The durable outbox of mails to external addresses. An order is written in the caller's transaction, sent right after its
 * commit on the node that took it, and retried by any node while SMTP refuses. A mail is sent at least once: a crash between
 * SMTP's OK and the commit may repeat it, with newer secrets. Who orders while Keycloak already commits (in the transaction's
 * {@code prepare}) is served by the next poll. SPI {@code mail-outbox}.
 */
public interface MailOutbox extends Provider {

    static MailOutbox of(KeycloakSession session) {
        return session.getProvider(MailOutbox.class);
    }

    /**
     * @param kind id of an {@link ExternalMailProvider}
     * @param userId whom it is about, {@code null} for nobody
     * @param details no secrets
     * @return the order's id
     */
    String order(RealmModel realm, String kind, String userId, Map<String, String> details);

    /**
     * Orders a mail that goes out later. Until then the order does not count as waiting.
     *
     * @param due when it is to be sent
     * @return the order's id
     */
    String orderFor(Instant due, RealmModel realm, String kind, String userId, Map<String, String> details);

    /** Whether a mail of a kind about a person is ordered and not sent yet. */
    boolean isOrdered(RealmModel realm, String userId, String kind);

    /** Takes back what is not sent yet of a kind about a person; {@code kind} null for all kinds. */
    int cancel(RealmModel realm, String userId, String kind);

    /** For operators: counts, oldest, last error. */
    OutboxState state(RealmModel realm);
}
