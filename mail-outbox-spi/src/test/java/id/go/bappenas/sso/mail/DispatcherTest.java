package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final Dispatcher dispatcher = new Dispatcher(
            new Sending(
                    null,
                    new OutboxConfig(
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(1),
                            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(72)))),
            new OutboxMetrics());

    private final WaitingExecutor executor = new WaitingExecutor();

    @Test
    void anOrderThatWaitsForAThreadIsNotHandedOverAgain() {
        dispatcher.submit(executor, "satu");
        dispatcher.submit(executor, "dua");
        dispatcher.submit(executor, "satu");

        assertThat(executor.tasks).hasSize(2);
    }

    @Test
    void anOrderThatAThreadIsDoneWithCanBeHandedOverAgain() {
        dispatcher.submit(executor, "satu");
        // There is no database: the sending fails, is logged, and the order stays due.
        executor.tasks.get(0).run();
        dispatcher.submit(executor, "satu");

        assertThat(executor.tasks).hasSize(2);
    }

    /** All its threads are busy. */
    private static final class WaitingExecutor extends AbstractExecutorService {

        private final List<Runnable> tasks = new ArrayList<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
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
