package id.go.bappenas.sso.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerTest {

    private static final WorkOptions OPTIONS = new WorkOptions(3, 0, Duration.ofMinutes(5));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aCallWhileAnotherOneStartsWorkersStartsNoMoreThanThereMayBe(int workers) {
        var worker = new Worker(null, new WorkOptions(workers, 0, Duration.ofMinutes(5)));
        var executor = new WakingExecutor(worker);

        worker.wake(executor);

        assertThat(executor.tasks).hasSize(workers);
    }

    /** As when the node goes down. */
    @Test
    void anExecutorThatRefusesItsTasksIsAskedOnceForEachWorker() {
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

    /** Runs no task; while it takes one, the worker is woken once more. */
    private static class WakingExecutor extends AbstractExecutorService {

        private final Worker worker;
        private final List<Runnable> tasks = new ArrayList<>();

        WakingExecutor(Worker worker) {
            this.worker = worker;
        }

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
            worker.wake(this);
        }

        @Override
        public void shutdown() {
            // Nothing runs.
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }
}
