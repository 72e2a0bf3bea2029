package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.provisioning.comparison.RequestComparison;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Compares new requests with the data on file, one at a time on this node, each in its own transaction that locks the request.
 * Another node waits for the lock and then finds no more work.
 */
final class ComparisonTask {

    private static final Logger LOG = Logger.getLogger(ComparisonTask.class);
    private static final String EXECUTOR = "sso-provisioning-findings";
    /** The work begins a random time after the answer, so it is not part of a submitter's response time. */
    private static final int SHORTEST_PAUSE_MILLIS = 150;

    private static final int LONGEST_PAUSE_MILLIS = 350;

    private final KeycloakSessionFactory factory;
    private final AtomicBoolean busy = new AtomicBoolean();

    ComparisonTask(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /** Compares requests that another node left, or whose comparison failed. The timer calls it. */
    void poll(KeycloakSession session) {
        if (!RequestRepository.anywhere(session).uncompared().isEmpty()) {
            wake(executor(session));
        }
    }

    ExecutorService executor(KeycloakSession session) {
        return session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    }

    void wakeSoon(ExecutorService executor) {
        var pause = ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
        var loader = Thread.currentThread().getContextClassLoader();
        CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    // A new thread would inherit the class loader of the thread that starts it.
                    Thread.currentThread().setContextClassLoader(loader);
                    wake(executor);
                });
    }

    private void wake(ExecutorService executor) {
        if (!busy.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(() -> {
                try {
                    work();
                } catch (RuntimeException e) {
                    LOG.errorf("SSO-ROW-001 account requests: %s; tried again soon", Failure.describe(e));
                } finally {
                    busy.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            // The node is shutting down: another node compares the requests, or this node after its next start.
            busy.set(false);
        }
    }

    private void work() {
        var failed = new HashSet<String>();
        for (var due = due(failed); !due.isEmpty(); due = due(failed)) {
            due.forEach((request, realm) -> {
                if (!isDone(request, realm)) {
                    failed.add(request);
                }
            });
        }
    }

    /** Oldest first: a request never waits for requests that were submitted after it. */
    private Map<String, String> due(Set<String> failed) {
        var due = new LinkedHashMap<>(KeycloakModelUtils.<Map<String, String>>runJobInTransactionWithResult(
                factory, session -> RequestRepository.anywhere(session).uncompared()));
        due.keySet().removeAll(failed);
        return due;
    }

    private Set<String> compare(String request, String realmId, boolean again) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            session.getContext().setRealm(session.realms().getRealm(realmId));
            return new RequestComparison(session).run(request, again);
        });
    }

    private boolean isDone(String request, String realmId) {
        try {
            compare(request, realmId, false)
                    // A request with one of these people gets the warning, too.
                    .forEach(other -> compare(other, realmId, true));
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("SSO-ROW-002 findings of account request %s: %s; tried again soon", request, Failure.describe(e));
            return false;
        }
    }
}
