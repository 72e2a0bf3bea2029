package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.event.LateError;
import id.go.bappenas.sso.support.keycloak.SynchronousCommit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sends the mail of one order in three transactions: the claim; mail, SMTP and the end of the order together; and, after a
 * failure, the next try. The second transaction ends before the claim does, so two nodes can never both complete one order.
 */
final class MailDelivery {

    private static final Logger LOG = Logger.getLogger(MailDelivery.class);

    /** Time between the end of the transaction and the end of the claim. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final KeycloakSessionFactory factory;
    private final Duration claim;
    private final Backoff backoff;
    private final MailboxPatience refusals;
    private final DomainGate domains;

    MailDelivery(KeycloakSessionFactory factory, OutboxConfig config) {
        this.factory = factory;
        this.claim = config.claim();
        this.backoff = config.backoff();
        this.refusals = config.refusals();
        this.domains = new DomainGate(MailDelivery::now);
    }

    void deliver(String orderId) {
        var claimId = UUID.randomUUID().toString();
        try {
            if (claimed(orderId, claimId)) {
                deliver(orderId, claimId);
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "SSO-MAIL-001 mail order %s: %s; it is taken up again when its claim ends",
                    orderId, Failure.describe(e));
        }
    }

    private boolean claimed(String orderId, String claimId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> new MailOrderRepository(session).claim(orderId, claimId, now(), claim));
    }

    private void deliver(String orderId, String claimId) {
        try {
            KeycloakModelUtils.runJobInTransactionWithTimeout(
                    factory, session -> deliver(session, orderId, claimId), (int)
                            claim.minus(MARGIN).toSeconds());
        } catch (DomainBusyException e) {
            KeycloakModelUtils.runJobInTransaction(factory, session -> new MailOrderRepository(session)
                    .claimed(orderId, claimId)
                    .ifPresent(row -> row.postponed(e.until())));
        } catch (RuntimeException e) {
            KeycloakModelUtils.runJobInTransaction(factory, session -> fail(session, orderId, claimId, e));
        }
    }

    private void deliver(KeycloakSession session, String orderId, String claimId) {
        SynchronousCommit.mark(session);
        var orders = new MailOrderRepository(session);
        var row = orders.claimed(orderId, claimId).orElse(null);
        var realm = row == null ? null : session.realms().getRealm(row.realmId());
        if (realm == null) {
            orders.end(orderId, claimId);
            return;
        }
        session.getContext().setRealm(realm);
        var order = row.order();
        write(session, order).ifPresent(message -> {
            // A database error must occur before the mail is sent.
            session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
            try (var place = domains.enter(message.to())) {
                MailSender.within(session, realm, claim.minus(MARGIN)).send(message);
            }
            session.getProvider(ExternalMailProvider.class, order.kind()).sent(session, order);
        });
        if (!orders.end(orderId, claimId)) {
            throw new IllegalStateException("cancelled while it was sent");
        }
        RolledBackException.check(session);
    }

    private static Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var mail = session.getProvider(ExternalMailProvider.class, order.kind());
        if (order.userId() == null && (mail == null || !mail.writesWithoutUser())) {
            return Optional.empty();
        }
        if (mail == null) {
            throw new IllegalStateException("no external-mail provider of this kind");
        }
        return mail.write(session, order);
    }

    private void fail(KeycloakSession session, String orderId, String claimId, RuntimeException failure) {
        var orders = new MailOrderRepository(session);
        orders.claimed(orderId, claimId).ifPresent(row -> {
            var now = now();
            var error = Failure.describe(failure);
            nextTry(session, row, failure, now)
                    .ifPresentOrElse(
                            next -> {
                                row.failed(now, next, error);
                                LOG.warnf(
                                        "SSO-MAIL-002 mail order %s of kind %s failed (%d times): %s; %s",
                                        orderId,
                                        row.kind(),
                                        row.failures(),
                                        error,
                                        Failure.nextTry(session.realms().getRealm(row.realmId()), next));
                            },
                            () -> giveUp(session, orders, row, claimId, failure));
        });
    }

    private Optional<Instant> nextTry(
            KeycloakSession session, MailOrderEntity row, RuntimeException failure, Instant now) {
        if (failure instanceof MailRefusedException refused && refused.failure() == MailFailure.MAILBOX) {
            row.refused();
            Optional.ofNullable(session.realms().getRealm(row.realmId()))
                    .ifPresent(realm -> RefusedMailboxes.of(session, realm).record(row.userId(), refused));
            return refusals.next(row.refusals(), now);
        }
        return backoff.next(row.ordered(), row.failures() + 1, now);
    }

    private static void giveUp(
            KeycloakSession session,
            MailOrderRepository orders,
            MailOrderEntity row,
            String claimId,
            RuntimeException failure) {
        var answer = refusalOfTheMailbox(failure);
        if (answer.isPresent()) {
            OutboxMetrics.refused();
            LOG.warnf(
                    "SSO-MAIL-005 mail order %s of kind %s is given up, for the recipient's mailbox refuses mails: %s",
                    row.id(), row.kind(), answer.get());
        } else {
            OutboxMetrics.givenUp();
            LOG.errorf(
                    "SSO-MAIL-003 mail order %s of kind %s is given up after %d failures: %s",
                    row.id(), row.kind(), row.failures() + 1, Failure.describe(failure));
        }
        var realm = session.realms().getRealm(row.realmId());
        if (realm != null) {
            session.getContext().setRealm(realm);
            var event = new EventBuilder(realm, session)
                    .event(EventType.SEND_RESET_PASSWORD)
                    .user(row.userId())
                    .detail("mail_kind", row.kind())
                    .detail("mail_order", row.id());
            answer.ifPresent(codes -> event.detail("mail_refusal", codes));
            LateError.write(session, event, Errors.EMAIL_SEND_FAILED);
        }
        orders.end(row.id(), claimId);
    }

    private static Optional<String> refusalOfTheMailbox(RuntimeException failure) {
        return failure instanceof MailRefusedException refused && refused.failure() == MailFailure.MAILBOX
                ? refused.answer()
                : Optional.empty();
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
