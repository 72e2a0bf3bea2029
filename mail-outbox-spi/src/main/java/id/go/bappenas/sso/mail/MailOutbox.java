package id.go.bappenas.sso.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The durable outbox of mails to external addresses, in Keycloak's database. SPI {@code mail-outbox}. An order is written in
 * the caller's transaction, sent right after its commit on the same node, and retried by any node while SMTP refuses. A mail is
 * sent at least once: a crash between SMTP's OK and the commit may repeat it, with newer secrets. An order that is placed while
 * Keycloak already commits (in the transaction's {@code prepare}) is sent at the next poll.
 */
public final class MailOutbox implements Provider {

    private static final Logger LOG = Logger.getLogger(MailOutbox.class);

    private final KeycloakSession session;
    private final MailOrderRepository orders;
    private final Dispatcher dispatcher;

    MailOutbox(KeycloakSession session, Dispatcher dispatcher) {
        this.session = session;
        this.orders = new MailOrderRepository(session);
        this.dispatcher = dispatcher;
    }

    public static MailOutbox of(KeycloakSession session) {
        return session.getProvider(MailOutbox.class);
    }

    /**
     * Orders a mail in the caller's transaction.
     *
     * @param kind id of an {@link ExternalMailProvider}
     * @param userId the person of the mail, or {@code null}
     * @param details no secrets
     * @return the order's id
     */
    public String order(RealmModel realm, String kind, String userId, Map<String, String> details) {
        var id = orderFor(now(), realm, kind, userId, details);
        sendAfterCommit(id);
        return id;
    }

    /**
     * Orders a mail that is sent later. Until then the order does not count as waiting.
     *
     * @param due when the mail is to be sent
     * @return the order's id
     */
    public String orderFor(Instant due, RealmModel realm, String kind, String userId, Map<String, String> details) {
        var id = UUID.randomUUID().toString();
        orders.add(new MailOrderEntity(id, realm.getId(), kind, userId, details, due));
        return id;
    }

    private void sendAfterCommit(String id) {
        var executor = dispatcher.executor(session);
        try {
            session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
                @Override
                protected void commitImpl() {
                    dispatcher.submitSoon(executor, id);
                }

                @Override
                protected void rollbackImpl() {
                    // The order is rolled back too.
                }
            });
        } catch (IllegalStateException e) {
            // Keycloak 26.7.4 refuses new transactions while it commits; the next poll finds the order.
            LOG.debugf("mail order %s was placed during a commit", id);
        }
    }

    /** Whether a mail of a kind about a person is ordered and not yet sent. */
    public boolean isOrdered(RealmModel realm, String userId, String kind) {
        return orders.isOrdered(realm.getId(), userId, kind);
    }

    /** The mails about a person that are due and not yet sent, the oldest first. */
    public List<WaitingMail> waiting(RealmModel realm, String userId) {
        return orders.waiting(realm.getId(), userId, now());
    }

    /** Deletes the orders of a kind about a person that are not sent yet; {@code kind} null for all kinds. */
    public int cancel(RealmModel realm, String userId, String kind) {
        return orders.cancel(realm.getId(), userId, kind);
    }

    /** The state for operators: counts, oldest, last error. */
    public OutboxState state(RealmModel realm) {
        return orders.state(realm.getId(), now());
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
