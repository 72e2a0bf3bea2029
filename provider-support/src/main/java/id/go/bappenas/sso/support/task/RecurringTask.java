package id.go.bappenas.sso.support.task;

import id.go.bappenas.sso.support.NumberOption;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/**
 * Work that repeats and may take long, by threads of its own, because the one timer thread of Keycloak also polls. If the nodes
 * form a cluster, one node at a time does it.
 */
public record RecurringTask(String name, Consumer<KeycloakSessionFactory> work, AtomicBoolean busy) {

    /** Most rows that one transaction deletes. */
    public static final int CHUNK = 500;

    private static final Logger LOG = Logger.getLogger(RecurringTask.class);
    private static final NumberOption SECONDS =
            new NumberOption("retention--rows", "sweepSeconds", "Seconds between two sweeps.", 3600, 1, 86_400);

    /** Begins the work after {@code first}, and again after each interval if it does not run on this node. */
    public static void schedule(
            KeycloakSession session,
            String name,
            Duration first,
            Duration interval,
            Consumer<KeycloakSessionFactory> work) {
        var task = new RecurringTask(name, work, new AtomicBoolean());
        session.getProvider(TimerProvider.class).scheduleTask(task::begin, first.toMillis(), interval.toMillis(), name);
    }

    /** Deletes rows of a table, {@code --spi-retention--rows--sweep-seconds}: one chunk in each transaction. */
    public static void sweep(KeycloakSessionFactory factory, String table, ToIntFunction<KeycloakSession> deleteChunk) {
        var interval = Duration.ofSeconds(SECONDS.read(Config.scope("retention", "rows")));
        KeycloakModelUtils.runJobInTransaction(
                factory,
                session -> schedule(session, "sso-retention " + table, interval, interval, any -> {
                    int deleted;
                    do {
                        deleted = KeycloakModelUtils.<Integer>runJobInTransactionWithResult(
                                factory, deleteChunk::applyAsInt);
                    } while (deleted >= CHUNK);
                }));
    }

    private void begin(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory();
        if (busy.compareAndSet(false, true)) {
            try {
                session.getProvider(ExecutorsProvider.class)
                        .getExecutor("sso-sweeps")
                        .execute(() -> run(factory));
            } catch (RejectedExecutionException e) {
                busy.set(false);
            }
        }
    }

    private void run(KeycloakSessionFactory factory) {
        try (var session = factory.create()) {
            session.getProvider(ClusterProvider.class).executeIfNotExecuted(name, 3600, () -> {
                work.accept(factory);
                return null;
            });
        } catch (RuntimeException e) {
            LOG.errorf(
                    "SSO-SWEEP-001 %s: %s; tried again at the next run",
                    name, e.getClass().getName());
        } finally {
            busy.set(false);
        }
    }
}
