package id.go.bappenas.sso.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInQueueTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final Executor AT_ONCE = Runnable::run;

    private final List<String> written = new ArrayList<>();
    private final List<Runnable> jobs = new ArrayList<>();
    private int failures;

    private final SignInQueue queue = new SignInQueue((realmId, day, people) -> {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("no table");
        }
        written.add(realmId + " " + day + " " + new TreeSet<>(people));
    });

    private static SignIn on(LocalDate day, String userId) {
        return new SignIn("bappenas", userId, day);
    }

    @Test
    void secondSignInOfADayIsKnownAndWritesNothing() {
        queue.add(on(MONDAY, "siti"), AT_ONCE);

        assertThat(queue.knows(on(MONDAY, "siti"))).isTrue();
        assertThat(queue.knows(on(MONDAY, "budi"))).isFalse();
        queue.add(on(MONDAY, "siti"), AT_ONCE);
        assertThat(written).containsExactly("bappenas 2026-11-30 [siti]");
    }

    @Test
    void signInOfTheNextDayIsWritten() {
        queue.add(on(MONDAY, "siti"), AT_ONCE);
        assertThat(queue.knows(on(MONDAY.plusDays(1), "siti"))).isFalse();

        queue.add(on(MONDAY.plusDays(1), "siti"), AT_ONCE);

        assertThat(written).containsExactly("bappenas 2026-11-30 [siti]", "bappenas 2026-12-01 [siti]");
    }

    /** Around midnight and with several realms. */
    @Test
    void manyAtOnceAreOneWriteForEachRealmAndDay() {
        queue.add(on(MONDAY, "siti"), jobs::add);
        queue.add(on(MONDAY, "budi"), jobs::add);
        queue.add(on(MONDAY.plusDays(1), "agus"), jobs::add);
        queue.add(new SignIn("other", "dewi", MONDAY), jobs::add);

        assertThat(jobs).hasSize(1);
        jobs.get(0).run();

        assertThat(written)
                .containsExactlyInAnyOrder(
                        "bappenas 2026-11-30 [budi, siti]", "bappenas 2026-12-01 [agus]", "other 2026-11-30 [dewi]");
    }

    @Test
    void oneTransactionHasAHundredPeopleAtMost() {
        IntStream.range(0, 2 * SignInQueue.MOST_AT_ONCE + 1).forEach(i -> queue.add(on(MONDAY, "p" + i), jobs::add));

        jobs.forEach(Runnable::run);

        assertThat(written).hasSize(3);
        assertThat(String.join("", written).split(",")).hasSize(2 * SignInQueue.MOST_AT_ONCE + 1 - 2);
    }

    @Test
    void writeThatFailsOnceIsTriedAgain() {
        failures = 1;

        queue.add(on(MONDAY, "siti"), AT_ONCE);

        assertThat(written).containsExactly("bappenas 2026-11-30 [siti]");
    }

    @Test
    void writeThatKeepsFailingReachesNoSignInAndIsTriedAtTheNextOne() {
        failures = SignInQueue.TRIES;
        queue.add(on(MONDAY, "siti"), AT_ONCE);
        assertThat(written).isEmpty();
        assertThat(queue.knows(on(MONDAY, "siti"))).isFalse();

        queue.add(on(MONDAY, "siti"), AT_ONCE);

        assertThat(written).containsExactly("bappenas 2026-11-30 [siti]");
    }

    /** The executor of a node that shuts down takes no work. */
    @Test
    void signInThatCannotBeHandedOverSucceedsAndIsWrittenWithTheNextOne() {
        queue.add(on(MONDAY, "siti"), work -> {
            throw new RejectedExecutionException();
        });

        queue.add(on(MONDAY, "budi"), AT_ONCE);

        assertThat(written).containsExactly("bappenas 2026-11-30 [budi, siti]");
    }

    @Test
    void memoryIsBounded() {
        IntStream.range(0, SignInQueue.MOST_KNOWN).forEach(i -> queue.add(on(MONDAY, "p" + i), AT_ONCE));
        assertThat(queue.knows(on(MONDAY, "p0"))).isTrue();

        queue.add(on(MONDAY, "one more"), AT_ONCE);

        assertThat(queue.knows(on(MONDAY, "p0"))).isFalse();
        assertThat(queue.knows(on(MONDAY, "one more"))).isTrue();
    }

    @Test
    void fullMemoryForgetsTheDayBeforeFirst() {
        IntStream.range(1, SignInQueue.MOST_KNOWN).forEach(i -> queue.add(on(MONDAY, "p" + i), AT_ONCE));
        queue.add(on(MONDAY.plusDays(1), "first of the next day"), AT_ONCE);

        queue.add(on(MONDAY.plusDays(1), "second of the next day"), AT_ONCE);

        assertThat(queue.knows(on(MONDAY, "p1"))).isFalse();
        assertThat(queue.knows(on(MONDAY.plusDays(1), "first of the next day"))).isTrue();
    }
}
