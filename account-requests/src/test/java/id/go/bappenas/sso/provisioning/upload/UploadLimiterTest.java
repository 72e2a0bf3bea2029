package id.go.bappenas.sso.provisioning.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UploadLimiterTest {

    @Test
    void submitterHasTwoUploadsAtOnce() {
        var first = UploadLimiter.toSend("a");
        var second = UploadLimiter.toSend("a");

        assertRefused("a", 429);
        UploadLimiter.toSend("b").close();
        first.close();
        UploadLimiter.toSend("a").close();

        second.close();
    }

    @Test
    void nodeReceivesEightUploadsAtOnce() {
        var turns = new ArrayList<UploadLimiter.Turn>();
        for (var i = 0; i < UploadLimiter.AT_ONCE; i++) {
            turns.add(UploadLimiter.toSend("person " + i));
        }

        assertRefused("another", 503);

        turns.forEach(UploadLimiter.Turn::close);
        UploadLimiter.toSend("another").close();
    }

    @Test
    void nodeChecksAFewFilesAtOnce() {
        var turns = new ArrayList<UploadLimiter.Turn>();
        for (var i = 0; i < UploadLimiter.CHECKS; i++) {
            turns.add(UploadLimiter.toBeChecked());
        }
        try {
            // The thread would wait; an interrupted thread does not wait.
            Thread.currentThread().interrupt();
            assertThatThrownBy(UploadLimiter::toBeChecked).isInstanceOf(ProblemException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            turns.forEach(UploadLimiter.Turn::close);
        }
        UploadLimiter.toBeChecked().close();
    }

    @Test
    void listsOfOnePersonWaitOneAfterTheOtherAndFurtherOnesAreRefused() throws InterruptedException {
        var turns = new ArrayList<UploadLimiter.Turn>();
        for (var i = 0; i < UploadLimiter.CHECKS; i++) {
            turns.add(UploadLimiter.toJudge("person " + i));
        }
        var judged = new CountDownLatch(UploadLimiter.LISTS_WAITING);
        var waiting = IntStream.range(0, UploadLimiter.LISTS_WAITING)
                .mapToObj(i -> new Thread(() -> {
                    try (var turn = UploadLimiter.toJudge("waiting " + i / UploadLimiter.LISTS_OF_ONE)) {
                        judged.countDown();
                    }
                }))
                .toList();
        waiting.forEach(Thread::start);
        for (var thread : waiting) {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        assertListRefused("waiting 0", 429);
        assertListRefused("another", 503);

        turns.forEach(UploadLimiter.Turn::close);
        assertThat(judged.await(20, TimeUnit.SECONDS)).isTrue();
        for (var thread : waiting) {
            thread.join();
        }
        UploadLimiter.toJudge("another").close();
    }

    private static void assertListRefused(String person, int status) {
        assertThatThrownBy(() -> UploadLimiter.toJudge(person))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }

    private static void assertRefused(String person, int status) {
        assertThatThrownBy(() -> UploadLimiter.toSend(person))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }
}
