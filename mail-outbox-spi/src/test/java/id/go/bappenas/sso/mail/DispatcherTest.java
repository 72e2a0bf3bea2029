package id.go.bappenas.sso.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.WaitingExecutor;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final Dispatcher dispatcher = new Dispatcher(
            new MailDelivery(
                    null,
                    new OutboxConfig(
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(1),
                            new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(72)),
                            new MailboxPatience(3, Duration.ofHours(1)))),
            new OutboxMetrics());

    private final WaitingExecutor executor = new WaitingExecutor();

    @Test
    void submitsQueuedOrderOnlyOnce() {
        dispatcher.submit(executor, "satu");
        dispatcher.submit(executor, "dua");
        dispatcher.submit(executor, "satu");

        assertThat(executor.tasks()).hasSize(2);
    }

    @Test
    void submitsFinishedOrderAgain() {
        dispatcher.submit(executor, "satu");
        // There is no database: the delivery fails, is logged, and the order stays due.
        executor.tasks().get(0).run();
        dispatcher.submit(executor, "satu");

        assertThat(executor.tasks()).hasSize(2);
    }
}
