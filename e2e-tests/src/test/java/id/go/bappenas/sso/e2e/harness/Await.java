package id.go.bappenas.sso.e2e.harness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits until a condition is true, and never for a fixed time. */
public final class Await {

    private static final Duration POLL = Duration.ofMillis(100);

    private Await() {}

    /** Repeats the question until it has an answer; after {@code limit} it fails with {@code what} in the message. */
    public static <T> T until(String what, Duration limit, Supplier<Optional<T>> question) {
        return until(what, limit, POLL, question);
    }

    /** @param pause time between two questions */
    public static <T> T until(String what, Duration limit, Duration pause, Supplier<Optional<T>> question) {
        var deadline = Instant.now().plus(limit);
        do {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            LockSupport.parkNanos(pause.toNanos());
        } while (Instant.now().isBefore(deadline));
        throw new AssertionError("waited " + limit.toSeconds() + " s in vain for " + what);
    }
}
