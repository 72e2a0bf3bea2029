package id.go.bappenas.sso.provisioning.work;

import static id.go.bappenas.sso.mail.Failure.cause;

import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.mail.MailRefusedException;
import id.go.bappenas.sso.mail.RolledBackException;
import id.go.bappenas.sso.provisioning.account.ApprovedRow;
import id.go.bappenas.sso.provisioning.delivery.FirstPasswordDelivery;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.progress.RowDelayedException;
import id.go.bappenas.sso.provisioning.progress.RowRefusedException;
import id.go.bappenas.sso.support.keycloak.SynchronousCommit;
import io.micrometer.core.instrument.Metrics;
import jakarta.ws.rs.ServiceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.ReadOnlyException;
import org.keycloak.storage.StorageUnavailableException;

/**
 * Processes one row: account, password and mail in one transaction, whose last step is the mail. If SMTP refuses the mail, the
 * account is created without a password, and a later attempt mails another password. The transaction ends before the claim
 * does.
 */
final class RowWork {

    private static final Logger LOG = Logger.getLogger(RowWork.class);

    /** Pause while a directory does not answer. */
    private static final Duration OUTAGE = Duration.ofMinutes(1);

    private static final int SECONDS = (int) RowClaim.TRANSACTION.toSeconds();

    private final KeycloakSessionFactory factory;
    private final SmtpCircuitBreaker smtp;
    private final InstantSource clock;

    RowWork(KeycloakSessionFactory factory, SmtpCircuitBreaker smtp, InstantSource clock) {
        this.factory = factory;
        this.smtp = smtp;
        this.clock = clock;
    }

    void work(String rowId, RowClaim claim) {
        try {
            inRealm(rowId, claim, approved -> {
                approved.account();
                if (smtp.isAway(clock.instant())) {
                    waits(approved.row());
                } else {
                    approved.password();
                    approved.row().rest(Optional.empty(), clock.instant());
                }
            });
        } catch (RuntimeException e) {
            LOG.debugf(e, "row %s", rowId);
            after(rowId, claim, e);
        }
    }

    private void after(String rowId, RowClaim claim, RuntimeException failure) {
        try {
            var refused = cause(failure, RowRefusedException.class);
            var mail = cause(failure, MailRefusedException.class);
            if (refused.isPresent()) {
                inRealm(rowId, claim, approved -> {
                    approved.row().refused(refused.get().code(), clock.instant());
                    approved.givenUp();
                });
            } else if (mail.isPresent()) {
                var away = smtp.isAwayAfter(failure, clock.instant());
                inRealm(rowId, claim, approved -> {
                    approved.account();
                    if (away) {
                        LOG.warnf("SSO-ROW-003 %s waits for a mail server: %s", approved, Failure.describe(failure));
                        waits(approved.row());
                    } else {
                        approved.mailRefused(mail.get());
                        fails(approved, Failure.describe(failure));
                    }
                });
            } else {
                fail(rowId, claim, failure);
            }
        } catch (RuntimeException e) {
            LOG.warnf("SSO-ROW-004 row %s: %s; taken up again when its claim ends", rowId, Failure.describe(e));
        }
    }

    private void fail(String rowId, RowClaim claim, RuntimeException failure) {
        var error = cause(failure, RowDelayedException.class)
                .map(RowDelayedException::code)
                .orElseGet(() -> Failure.describe(failure));
        inRealm(rowId, claim, approved -> {
            if (isOutage(approved, failure)) {
                // Counted as a failure of the directory, after which the worker never gives up.
                fails(
                        approved,
                        RowDelayedException.DIRECTORY_UNAVAILABLE,
                        Optional.of(clock.instant().plus(OUTAGE)));
            } else if (cause(failure, ReadOnlyException.class).isPresent()) {
                approved.row().refused("account-in-directory", clock.instant());
                approved.givenUp();
            } else if (cause(failure, ModelDuplicateException.class).isPresent()) {
                // Another row got the same user name at this moment; the next attempt proposes another name.
                fails(approved, error, NextTry.afterDuplicate(approved.row().failures() + 1, clock.instant()));
            } else if (error.equals(FirstPasswordDelivery.ADDRESS_UNTRUSTED)) {
                // Officers confirm the address of the account, so the account is created first.
                approved.account();
                fails(approved, error);
            } else {
                fails(approved, error);
            }
        });
    }

    private static boolean isOutage(ApprovedRow approved, RuntimeException failure) {
        return cause(failure, RowDelayedException.class)
                        .filter(delayed -> delayed.code().equals(RowDelayedException.DIRECTORY_UNAVAILABLE))
                        .isPresent()
                || cause(failure, StorageUnavailableException.class).isPresent()
                || cause(failure, DirectoryUnavailableException.class).isPresent()
                || cause(failure, ServiceUnavailableException.class).isPresent()
                || cause(failure, ModelException.class).isPresent() && approved.isDirectoryDown();
    }

    private void inRealm(String rowId, RowClaim claim, Consumer<ApprovedRow> task) {
        claim.lastForTransaction();
        var through = new AtomicReference<RowState>();
        KeycloakModelUtils.runJobInTransactionWithTimeout(
                factory,
                session -> RequestRepository.anywhere(session)
                        .claimed(rowId, claim.id())
                        .ifPresent(row -> {
                            SynchronousCommit.mark(session);
                            var realm = session.realms().getRealm(row.realmId());
                            session.getContext().setRealm(realm);
                            var request =
                                    claim.request(row.requestId(), () -> RequestRepository.of(session, row.realmId())
                                            .find(row.requestId())
                                            .orElseThrow());
                            task.accept(new ApprovedRow(session, request, row));
                            RolledBackException.check(session);
                            if (row.dueAt().isEmpty()) {
                                through.set(row.state());
                            }
                        }),
                SECONDS);
        // Counted after the commit.
        Optional.ofNullable(through.get()).ifPresent(this::count);
    }

    private void count(RowState state) {
        if (state == RowState.DELIVERED) {
            smtp.answered();
        }
        Metrics.counter("sso.provisioning.rows", "state", state.name()).increment();
    }

    /** Keeps the row due, because only its mail is missing. */
    private void waits(RowEntity row) {
        if (row.state() == RowState.CREATED) {
            row.waits("smtp-away", clock.instant());
        } else {
            row.rest(Optional.empty(), clock.instant());
        }
    }

    private void fails(ApprovedRow approved, String error) {
        fails(approved, error, NextTry.after(approved.row().failures() + 1, clock.instant()));
    }

    private void fails(ApprovedRow approved, String error, Optional<Instant> next) {
        approved.row().failed(error, next, clock.instant());
        if (next.isEmpty()) {
            approved.givenUp();
        }
        LOG.warnf(
                "SSO-ROW-005 %s failed (%d times): %s; %s",
                approved,
                approved.row().failures(),
                error,
                next.map(approved::nextTry).orElse("given up"));
    }
}
