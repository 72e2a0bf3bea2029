package id.go.bappenas.sso.provisioning.work;

import java.time.Duration;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/** When this node works: after each submission and approval, and at regular intervals for what other nodes left. */
public final class WorkSchedule {

    private static final Duration POLL = Duration.ofSeconds(5);

    private final Worker worker;
    private final Comparer comparer;

    /** Starts the timers; not before the tables are there. */
    public WorkSchedule(KeycloakSessionFactory factory, WorkOptions options) {
        worker = new Worker(factory, options);
        comparer = new Comparer(factory);
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            var timer = session.getProvider(TimerProvider.class);
            timer.scheduleTask(worker::poll, POLL.toMillis(), "sso-provisioning-rows");
            timer.scheduleTask(comparer::poll, POLL.toMillis(), "sso-provisioning-findings");
            timer.scheduleTask(new Sweep(), options.sweep().toMillis(), Sweep.TASK);
        });
    }

    /** There are rows to work on once the caller's transaction is committed. */
    public void soon(KeycloakSession session) {
        var executor = worker.executor(session);
        afterCommit(session, () -> worker.wake(executor));
    }

    /** There is a request to compare with what is on file, a moment after the caller's transaction is committed. */
    public void compareSoon(KeycloakSession session) {
        var executor = comparer.executor(session);
        afterCommit(session, () -> comparer.wakeSoon(executor));
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
