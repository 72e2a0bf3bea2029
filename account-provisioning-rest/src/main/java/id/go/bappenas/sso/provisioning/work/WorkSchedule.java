package id.go.bappenas.sso.provisioning.work;

import java.time.Duration;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/** When this node works: after each approval, and at regular intervals for what other nodes left. */
public final class WorkSchedule {

    private static final Duration POLL = Duration.ofSeconds(5);

    private final Worker worker;

    /** Starts the timers; not before the tables are there. */
    public WorkSchedule(KeycloakSessionFactory factory, WorkOptions options) {
        worker = new Worker(factory, options);
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            var timer = session.getProvider(TimerProvider.class);
            timer.scheduleTask(worker::poll, POLL.toMillis(), "sso-provisioning-rows");
            timer.scheduleTask(new Sweep(), options.sweep().toMillis(), Sweep.TASK);
        });
    }

    /** There is something to do once the caller's transaction is committed. */
    public void soon(KeycloakSession session) {
        var executor = worker.executor(session);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

            @Override
            protected void commitImpl() {
                worker.wake(executor);
            }

            @Override
            protected void rollbackImpl() {
                // Nothing has changed.
            }
        });
    }
}
