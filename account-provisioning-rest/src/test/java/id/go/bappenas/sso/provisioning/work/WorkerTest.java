package id.go.bappenas.sso.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.WaitingExecutor;
import id.go.bappenas.sso.provisioning.FakeServer;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTest {

    private static final WorkOptions OPTIONS = new WorkOptions(3, 0, Duration.ofMinutes(5));
    private static final int ROWS = 5;

    private Instant now = Instant.parse("2026-11-28T03:00:00Z");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void startsNoMoreWorkersThanConfiguredWhenWokenWhileStartingThem(int workers) {
        var worker = new Worker(null, new WorkOptions(workers, 0, Duration.ofMinutes(5)));
        var executor = new WakingExecutor(worker);

        worker.wake(executor);

        assertThat(executor.tasks()).hasSize(workers);
    }

    @Test
    void startsNoWorkerMoreWhileAllAreBusy() {
        var worker = new Worker(null, OPTIONS);
        var executor = new WaitingExecutor();

        worker.wake(executor);
        worker.wake(executor);

        assertThat(executor.tasks()).hasSize(OPTIONS.workers());
    }

    @Test
    void startsAllWorkersAgainOnceTheyHaveEnded() {
        var worker = new Worker(null, OPTIONS);
        var executor = new WaitingExecutor();
        worker.wake(executor);
        worker.wake(executor);

        // There is no database: each worker fails and ends.
        executor.tasks().forEach(Runnable::run);
        worker.wake(executor);

        assertThat(executor.tasks()).hasSize(2 * OPTIONS.workers());
    }

    /** An executor refuses tasks while the node shuts down. */
    @Test
    void asksExecutorThatRefusesTasksOnceForEachWorker() {
        var asked = new AtomicInteger();
        var executor = new WakingExecutor(new Worker(null, OPTIONS)) {

            @Override
            public void execute(Runnable task) {
                assertThat(asked.incrementAndGet()).isLessThanOrEqualTo(OPTIONS.workers());
                throw new RejectedExecutionException();
            }
        };

        new Worker(null, OPTIONS).wake(executor);

        assertThat(asked).hasValue(OPTIONS.workers());
    }

    @Test
    void worksEachRowInItsOwnTransaction() {
        var server = new FakeServer();
        for (var number = 1; number <= ROWS; number++) {
            server.person("employee" + number);
            server.createdRow(number, "employee" + number, now);
        }
        server.failOn("employee3", new IllegalStateException("read error"));

        runOnce(worker(server));

        assertThat(server.row(3).state()).isEqualTo(RowState.CREATED);
        assertThat(server.row(3).failures()).isEqualTo(1);
        assertThat(server.mails())
                .containsExactly(
                        "employee1@example.org",
                        "employee2@example.org",
                        "employee4@example.org",
                        "employee5@example.org");
    }

    @Test
    void submitterGetsOneMailAboutTheCompletionAlsoAfterARedelivery() {
        var server = new FakeServer();
        server.person("budi");
        server.createdRow(1, "budi", now);
        var first = worker(server);
        var second = worker(server);

        runOnce(first);
        runOnce(second);
        server.run(session -> RequestRepository.of(session, FakeServer.REALM)
                .row(FakeServer.REQUEST, 1)
                .orElseThrow()
                .again(RowState.CREATED, now));
        runOnce(second);
        runOnce(first);

        assertThat(server.mails()).hasSize(2);
        assertThat(server.orders()).containsExactly("account-request-completed");
        assertThat(server.history()).singleElement().satisfies(entry -> assertThat(entry.details())
                .containsEntry("rows", "DELIVERED 1"));
    }

    @Test
    void requestIsNotCompletedWithoutItsMail() {
        var server = new FakeServer();
        server.person("budi");
        server.createdRow(1, "budi", now);
        server.failOutbox(true);

        runOnce(worker(server));
        assertThat(status(server)).isEqualTo(RequestStatus.PROCESSING);

        server.failOutbox(false);
        runOnce(worker(server));
        assertThat(status(server)).isEqualTo(RequestStatus.COMPLETED);
        assertThat(server.orders()).containsExactly("account-request-completed");
    }

    private static RequestStatus status(FakeServer server) {
        var status = new ArrayList<RequestStatus>();
        server.run(session -> status.add(RequestRepository.of(session, FakeServer.REALM)
                .find(FakeServer.REQUEST)
                .orElseThrow()
                .status()));
        return status.get(0);
    }

    /** Each row takes as long as its transaction may, so all rows together take longer than one claim. */
    @Test
    void keepsRowsOfSlowBatchFromOtherNodes() {
        var server = new FakeServer();
        for (var number = 1; number <= ROWS; number++) {
            server.person("employee" + number);
            server.createdRow(number, "employee" + number, now);
        }
        var slow = new HashSet<Integer>();
        server.beforeLookup(() -> {
            if (slow.add(server.mails().size())) {
                now = now.plus(RowClaim.TRANSACTION).minusMillis(1);
                assertThat(due(server)).isEmpty();
            }
        });

        runOnce(worker(server));

        assertThat(slow).hasSizeGreaterThanOrEqualTo(ROWS);
        assertThat(server.mails()).hasSize(ROWS);
    }

    /** The rows that another node would claim now. */
    private List<String> due(FakeServer server) {
        var due = new ArrayList<String>();
        server.run(session -> due.addAll(RequestRepository.anywhere(session).dueRows(now, ROWS, true)));
        return due;
    }

    private Worker worker(FakeServer server) {
        return new Worker(server.factory(), new WorkOptions(1, 0, Duration.ofMinutes(5)), () -> now);
    }

    private static void runOnce(Worker worker) {
        var executor = new WaitingExecutor();
        worker.wake(executor);
        executor.tasks().forEach(Runnable::run);
    }

    /** Wakes the worker once more while it takes a task. */
    private static class WakingExecutor extends WaitingExecutor {

        private final Worker worker;

        WakingExecutor(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void execute(Runnable task) {
            super.execute(task);
            worker.wake(this);
        }
    }
}
