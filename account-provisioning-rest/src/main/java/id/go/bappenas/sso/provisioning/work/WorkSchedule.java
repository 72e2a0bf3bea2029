package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.provisioning.contract.ContractExpiryTask;
import id.go.bappenas.sso.provisioning.notice.VerifierDigest;
import id.go.bappenas.sso.provisioning.retention.RequestRetention;
import id.go.bappenas.sso.support.task.RecurringTask;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/** Starts the work of this node: after each submission and approval, and by timers for work that another node left. */
public final class WorkSchedule {

    private static final Logger LOG = Logger.getLogger(WorkSchedule.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final String SWEEP = "sso-provisioning-sweep";

    private final Worker worker;
    private final ComparisonTask comparisons;

    /** Starts the timers; must not be called before the tables exist. */
    public WorkSchedule(KeycloakSessionFactory factory, WorkOptions options) {
        worker = new Worker(factory, options);
        comparisons = new ComparisonTask(factory);
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            var timer = session.getProvider(TimerProvider.class);
            timer.scheduleTask(worker::poll, POLL.toMillis(), "sso-provisioning-rows");
            timer.scheduleTask(comparisons::poll, POLL.toMillis(), "sso-provisioning-findings");
            RecurringTask.schedule(session, SWEEP, options.sweep(), options.sweep(), WorkSchedule::sweep);
        });
    }

    /** Wakes the worker once the caller's transaction is committed. */
    public void soon(KeycloakSession session) {
        var executor = worker.executor(session);
        afterCommit(session, () -> worker.wake(executor));
    }

    /** Compares new requests with the data on file, a moment after the caller's transaction is committed. */
    public void compareSoon(KeycloakSession session) {
        var executor = comparisons.executor(session);
        afterCommit(session, () -> comparisons.wakeSoon(executor));
    }

    /** Checks contracts and retention of every realm. */
    private static void sweep(KeycloakSessionFactory factory) {
        KeycloakModelUtils.<List<String>>runJobInTransactionWithResult(factory, session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList())
                .forEach(realm -> {
                    var retention = new RequestRetention(factory, realm);
                    sweep(realm, new ContractExpiryTask(factory, realm)::run);
                    sweep(realm, new VerifierDigest(factory, realm)::run);
                    sweep(realm, retention::clearRequests);
                    sweep(realm, retention::removeRequests);
                    sweep(realm, retention::removeUploads);
                    sweep(realm, retention::removeDrafts);
                });
    }

    private static void sweep(String realm, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "SSO-ROW-006 contracts, mails to verifiers and retention of realm %s: %s; tried again soon",
                    realm, Failure.describe(e));
        }
    }

    private static void afterCommit(KeycloakSession session, Runnable work) {
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

            @Override
            protected void commitImpl() {
                work.run();
            }

            @Override
            protected void rollbackImpl() {
                // Nothing has changed.
            }
        });
    }
}
