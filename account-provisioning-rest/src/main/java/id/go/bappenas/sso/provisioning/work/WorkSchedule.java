package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.provisioning.contract.ContractExpiryTask;
import id.go.bappenas.sso.provisioning.notice.VerifierDigest;
import id.go.bappenas.sso.provisioning.retention.RequestRetention;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
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
    private static final int SWEEP_LOCK_SECONDS = 3600;

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
            timer.scheduleTask(WorkSchedule::sweep, options.sweep().toMillis(), SWEEP);
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

    /** Checks contracts and retention of every realm, on one node at a time if the nodes form a cluster. */
    private static void sweep(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory();
        var realms = session.realms().getRealmsStream().map(RealmModel::getId).toList();
        session.getProvider(ClusterProvider.class).executeIfNotExecuted(SWEEP, SWEEP_LOCK_SECONDS, () -> {
            for (var realm : realms) {
                var retention = new RequestRetention(factory, realm);
                sweep(realm, new ContractExpiryTask(factory, realm)::run);
                sweep(realm, new VerifierDigest(factory, realm)::run);
                sweep(realm, retention::clearRequests);
                sweep(realm, retention::removeUploads);
                sweep(realm, retention::removeDrafts);
            }
            return null;
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
