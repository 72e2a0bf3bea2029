package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.mail.MailRefusedException;
import id.go.bappenas.sso.provisioning.account.AccountStep;
import id.go.bappenas.sso.provisioning.decision.Standing;
import id.go.bappenas.sso.provisioning.delivery.FirstPassword;
import id.go.bappenas.sso.provisioning.intake.Seals;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.Requests;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowDelayedException;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * One row: account, password and mail in one transaction, whose last act is the mail. If SMTP does not take it, the account is
 * made without, and the mail is tried again later, with another password. The transaction ends before the claim does.
 */
final class RowWork {

    private static final Logger LOG = Logger.getLogger(RowWork.class);
    private static final int SECONDS = (int) Claim.TRANSACTION.toSeconds();

    private final KeycloakSessionFactory factory;
    private final SmtpBreak smtp;
    private final InstantSource clock;

    RowWork(KeycloakSessionFactory factory, SmtpBreak smtp, InstantSource clock) {
        this.factory = factory;
        this.smtp = smtp;
        this.clock = clock;
    }

    void work(String rowId, Claim claim) {
        try {
            inRealm(rowId, claim, (session, work) -> {
                work.account();
                if (smtp.isAway(clock.instant())) {
                    work.waits();
                } else {
                    work.password();
                }
            });
        } catch (RuntimeException e) {
            LOG.debugf(e, "row %s", rowId);
            after(rowId, claim, e);
        }
    }

    private void after(String rowId, Claim claim, RuntimeException failure) {
        try {
            var refused = cause(failure, RowRefusedException.class);
            if (refused.isPresent()) {
                inRealm(rowId, claim, (session, work) -> work.row()
                        .refused(refused.get().code(), clock.instant()));
            } else if (cause(failure, MailRefusedException.class).isPresent()) {
                var away = smtp.isAwayAfter(failure, clock.instant());
                inRealm(rowId, claim, (session, work) -> {
                    work.account();
                    if (away) {
                        LOG.warnf("%s waits, for no mail server answers: %s", work, Failure.describe(failure));
                        work.waits();
                    } else {
                        work.fails(Failure.describe(failure));
                    }
                });
            } else {
                fail(rowId, claim, failure);
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "row %s of an account request: %s; taken up again when its claim ends", rowId, Failure.describe(e));
        }
    }

    private void fail(String rowId, Claim claim, RuntimeException failure) {
        var error = cause(failure, RowDelayedException.class)
                .map(RowDelayedException::code)
                .orElseGet(() -> Failure.describe(failure));
        inRealm(rowId, claim, (session, work) -> {
            if (cause(failure, ModelDuplicateException.class).isPresent()) {
                // Another row got the same user name in this moment: the next try proposes another one.
                work.fails(error, NextTry.afterDuplicate(work.tries() + 1, clock.instant()));
            } else if (error.equals(FirstPassword.ADDRESS_UNTRUSTED)) {
                // Officers confirm the address that the account has, so the account comes first.
                work.account();
                work.fails(error);
            } else {
                work.fails(error);
            }
        });
    }

    private void inRealm(String rowId, Claim claim, BiConsumer<KeycloakSession, Work> task) {
        claim.lastForTransaction();
        var through = new AtomicReference<RowState>();
        KeycloakModelUtils.runJobInTransactionWithTimeout(
                factory,
                session -> Requests.anywhere(session).claimed(rowId, claim.id()).ifPresent(row -> {
                    var realm = session.realms().getRealm(row.realmId());
                    session.getContext().setRealm(realm);
                    var request = Requests.of(session, row.realmId())
                            .find(row.requestId())
                            .orElseThrow();
                    task.accept(session, new Work(session, request, row, clock.instant()));
                    if (row.dueAt().isEmpty()) {
                        through.set(row.state());
                    }
                }),
                SECONDS);
        // After the commit.
        Optional.ofNullable(through.get()).ifPresent(this::count);
    }

    private void count(RowState state) {
        if (state == RowState.DELIVERED) {
            smtp.answered();
        }
        Metrics.counter("sso.provisioning.rows", "state", state.name()).increment();
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }

    private record Work(KeycloakSession session, RequestEntity request, RowEntity row, Instant now) {

        void account() {
            refuseOwn();
            if (row.state() == RowState.PENDING || row.state() == RowState.SCHEDULED) {
                new AccountStep(session, request, row).run();
            }
        }

        /** Since the approval the NIK, the account or the mailbox may have become the verifier's own. */
        private void refuseOwn() {
            var realm = session.getContext().getRealm();
            request.deciderId()
                    .map(id -> session.users().getUserById(realm, id))
                    .filter(decider -> new Standing(session, decider)
                            .isIn(row, Seals.of(session, realm).open(row)))
                    .ifPresent(decider -> {
                        throw new RowRefusedException("decided-by-oneself");
                    });
        }

        /** Without an account that lacks only its mail there is nothing to wait for. */
        void waits() {
            if (row.state() == RowState.CREATED) {
                row.waits("smtp-away", now);
            } else {
                row.rest(Optional.empty(), now);
            }
        }

        void password() {
            if (row.state() == RowState.CREATED) {
                new FirstPassword(session, request, row).deliver();
            }
            row.rest(Optional.empty(), now);
        }

        int tries() {
            return row.failures();
        }

        void fails(String error) {
            fails(error, NextTry.after(tries() + 1, now));
        }

        void fails(String error, Optional<Instant> next) {
            row.failed(error, next, now);
            LOG.warnf(
                    "%s failed (%d times): %s; %s",
                    this,
                    tries(),
                    error,
                    next.map(moment -> "next try at " + moment).orElse("given up"));
        }

        /** As the log names it: the request and the number in its list, no data of the person. */
        @Override
        public String toString() {
            return "row %d of account request %s".formatted(row.number(), request.id());
        }
    }
}
