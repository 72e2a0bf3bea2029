package id.go.bappenas.sso.password.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashChecksTest {

    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    @ParameterizedTest
    @CsvSource({"0, 9, true", "0, 10, false", "1, 9, true", "1, 10, false", "3, 9, true", "3, 10, false"})
    void findsOneMatchAmongMany(int threads, int sought, boolean found) {
        assertThat(new HashChecks(threads).any(TEN, item -> item == sought)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "3, 4"})
    void startsNoCheckAfterTheFirstMatch(int threads, int most) {
        var checked = new AtomicInteger();

        assertThat(new HashChecks(threads).any(TEN, item -> checked.incrementAndGet() > 0))
                .isTrue();

        assertThat(checked).hasValueLessThanOrEqualTo(most);
    }

    @Test
    void runsOneCheckOnEachThreadAndOneInTheCaller() {
        var together = new CyclicBarrier(3);

        assertThat(new HashChecks(2).any(List.of(1, 2, 3), item -> meets(together)))
                .isTrue();
    }

    @Test
    void callerRunsTheChecksWhereThereAreNoThreads() {
        var caller = Thread.currentThread();

        assertThat(new HashChecks(0).any(TEN, item -> Thread.currentThread() != caller))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0", "2"})
    void failedCheckIsAnError(int threads) {
        assertThatIllegalStateException()
                .isThrownBy(() -> new HashChecks(threads).any(TEN, item -> {
                    throw new UnsupportedOperationException();
                }))
                .withCauseInstanceOf(UnsupportedOperationException.class);
    }

    private static boolean meets(CyclicBarrier others) {
        try {
            others.await(5, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }
}
