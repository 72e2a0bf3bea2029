package id.go.bappenas.sso.provisioning.work;

import id.go.bappenas.sso.mail.Failure;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.intake.WorkerEvents;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.notice.CompletionMail;
import id.go.bappenas.sso.provisioning.notice.RowCounts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Processes approved rows on this node: claims a few at a time, so that no other node takes them, and processes each in its own
 * transaction. A claim that is not extended expires; then any node can claim the rows.
 */
final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final String EXECUTOR = "sso-provisioning";
    private static final int BATCH = 10;
    private static final int PERCENT = 100;

    private final KeycloakSessionFactory factory;
    private final WorkOptions options;
    private final RowWork rows;
    private final InstantSource clock;
    private final SmtpCircuitBreaker smtp = new SmtpCircuitBreaker();
    private final AtomicInteger busy = new AtomicInteger();
    /** One thread claims at a time: two threads would read the same rows, and one thread would claim no rows. */
    private final Lock claiming = new ReentrantLock();

    Worker(KeycloakSessionFactory factory, WorkOptions options) {
        this(factory, options, InstantSource.system());
    }

    Worker(KeycloakSessionFactory factory, WorkOptions options, InstantSource clock) {
        this.factory = factory;
        this.options = options;
        this.clock = clock;
        this.rows = new RowWork(factory, smtp, clock);
    }

    /** Starts workers for due rows. The timer calls it. */
    void poll(KeycloakSession session) {
        completeRequests();
        if (isAnythingDue(session)) {
            wake(executor(session));
        }
    }

    private boolean isAnythingDue(KeycloakSession session) {
        var now = clock.instant();
        return !RequestRepository.anywhere(session)
                .dueRows(now, 1, !smtp.isAway(now))
                .isEmpty();
    }

    ExecutorService executor(KeycloakSession session) {
        return session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    }

    void wake(ExecutorService executor) {
        // The loop has its own bound, because an executor that refuses a task, or runs it at once, frees the place
        // again.
        for (var most = options.workers(); most > 0 && isTaken(); most--) {
            begin(executor);
        }
    }

    /** Takes a free worker. Two simultaneous calls start at most the configured number of workers. */
    private boolean isTaken() {
        return busy.getAndUpdate(now -> now < options.workers() ? now + 1 : now) < options.workers();
    }

    private void begin(ExecutorService executor) {
        try {
            executor.execute(() -> {
                try {
                    work();
                } catch (RuntimeException e) {
                    LOG.errorf("SSO-ROW-007 account requests: %s; tried again soon", Failure.describe(e));
                } finally {
                    busy.decrementAndGet();
                }
            });
        } catch (RejectedExecutionException e) {
            // The node is shutting down: another node takes the rows, or this node after its next start.
            busy.decrementAndGet();
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            var claim = new RowClaim(clock, this::extend);
            var batch = claimed(claim);
            // If rows are due but this node claimed no row, another node was faster, and the loop tries again.
            if (batch.isEmpty() && !KeycloakModelUtils.runJobInTransactionWithResult(factory, this::isAnythingDue)) {
                completeRequests();
                return;
            }
            batch.forEach(row -> {
                var begin = System.nanoTime();
                rows.work(row, claim);
                claim.done(row);
                rest(System.nanoTime() - begin);
            });
        }
    }

    /** Completes requests whose rows are all done. */
    private void completeRequests() {
        var done = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> RequestRepository.anywhere(session).through());
        done.forEach(request -> KeycloakModelUtils.runJobInTransaction(factory, session -> complete(session, request)));
    }

    private static void complete(KeycloakSession session, RequestEntity request) {
        var realm = session.realms().getRealm(request.realmId());
        var requests = RequestRepository.of(session, request.realmId());
        if (realm == null
                || !requests.advance(request.id(), RequestStatus.PROCESSING, RequestStatus.COMPLETED, Instant.now())) {
            return;
        }
        session.getContext().setRealm(realm);
        var counts = requests.counts(request.id());
        LOG.infof("SSO-ROW-008 account request %s completed: %s", request.id(), counts);
        RequestHistory.of(session).add(request, HistoryAct.COMPLETED, null, Map.of("rows", RowCounts.text(counts)));
        CompletionMail.order(session, realm, request);
        WorkerEvents.of(session, request).ifPresent(event -> event.operation(OperationType.ACTION)
                .resource(RequestEvents.RESOURCE_TYPE)
                .resourcePath(RequestEvents.path(request.id()))
                .detail("completed", counts.toString())
                .success());
    }

    private List<String> claimed(RowClaim claim) {
        claiming.lock();
        try {
            var claimed = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
                var now = clock.instant();
                var requests = RequestRepository.anywhere(session);
                var ids = requests.claim(claim.id(), now, claim.begin(), BATCH, !smtp.isAway(now));
                requests.begin(ids);
                return ids;
            });
            claim.taken(claimed);
            return claimed;
        } finally {
            claiming.unlock();
        }
    }

    private void extend(String claim, Collection<String> rowIds, Instant end) {
        KeycloakModelUtils.runJobInTransaction(
                factory, session -> RequestRepository.anywhere(session).extend(claim, rowIds, end));
    }

    private void rest(long nanos) {
        if (options.restPercent() > 0) {
            LockSupport.parkNanos(Math.min(nanos * options.restPercent() / PERCENT, TimeUnit.SECONDS.toNanos(10)));
        }
    }
}
