package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.event.LateError;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Works one order off in three transactions: the claim; letter, SMTP and the order's end together; and, if that failed, when it
 * is tried again. The second must end before the claim does, so that two nodes can never both complete one order.
 */
final class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);

    /** How much earlier than the claim the transaction ends. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final KeycloakSessionFactory factory;
    private final Duration claim;
    private final Backoff backoff;

    Sending(KeycloakSessionFactory factory, OutboxConfig config) {
        this.factory = factory;
        this.claim = config.claim();
        this.backoff = config.backoff();
    }

    void send(String orderId) {
        var claimId = UUID.randomUUID().toString();
        try {
            if (claimed(orderId, claimId)) {
                complete(orderId, claimId);
            }
        } catch (RuntimeException e) {
            LOG.errorf("mail order %s: %s; it is taken up again when its claim ends", orderId, Failure.describe(e));
        }
    }

    private boolean claimed(String orderId, String claimId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new MailOrders(session).claim(orderId, claimId, now(), claim));
    }

    private void complete(String orderId, String claimId) {
        try {
            KeycloakModelUtils.runJobInTransactionWithTimeout(factory, session -> work(session, orderId, claimId), (int)
                    claim.minus(MARGIN).toSeconds());
        } catch (RuntimeException e) {
            KeycloakModelUtils.runJobInTransaction(factory, session -> fail(session, orderId, claimId, e));
        }
    }

    private void work(KeycloakSession session, String orderId, String claimId) {
        var orders = new MailOrders(session);
        var row = orders.claimed(orderId, claimId).orElse(null);
        var realm = row == null ? null : session.realms().getRealm(row.realmId());
        if (realm == null) {
            orders.end(orderId, claimId);
            return;
        }
        session.getContext().setRealm(realm);
        new Post(session, realm).deliver(order(row));
        if (!orders.end(orderId, claimId)) {
            throw new IllegalStateException("cancelled while it was sent");
        }
    }

    private void fail(KeycloakSession session, String orderId, String claimId, RuntimeException failure) {
        var orders = new MailOrders(session);
        orders.claimed(orderId, claimId).ifPresent(row -> {
            var now = now();
            var error = Failure.describe(failure);
            backoff.next(Instant.ofEpochMilli(row.orderedAt()), row.failures() + 1, now)
                    .ifPresentOrElse(
                            next -> {
                                row.failed(now.toEpochMilli(), next.toEpochMilli(), error);
                                LOG.warnf(
                                        "mail order %s of kind %s failed (%d times): %s; next try at %s",
                                        orderId, row.kind(), row.failures(), error, next);
                            },
                            () -> giveUp(session, orders, row, claimId, error));
        });
    }

    private static void giveUp(
            KeycloakSession session, MailOrders orders, MailOrderEntity row, String claimId, String error) {
        LOG.errorf(
                "mail order %s of kind %s is given up after %d failures: %s",
                row.id(), row.kind(), row.failures() + 1, error);
        var realm = session.realms().getRealm(row.realmId());
        if (realm != null) {
            session.getContext().setRealm(realm);
            var event = new EventBuilder(realm, session)
                    .event(EventType.SEND_RESET_PASSWORD)
                    .user(row.userId())
                    .detail("mail_kind", row.kind())
                    .detail("mail_order", row.id());
            LateError.write(session, event, Errors.EMAIL_SEND_FAILED);
        }
        orders.end(row.id(), claimId);
    }

    private static MailOrder order(MailOrderEntity row) {
        return new MailOrder(
                row.id(), row.kind(), row.userId(), Details.read(row.details()), Instant.ofEpochMilli(row.orderedAt()));
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
