package id.go.bappenas.sso.password.timing;

import java.time.Duration;

/**
 * The step of this node's refusals: 100, 200 or 400 ms, at least twice the duration of the slowest recent try. A step of about
 * the duration of a try would show small differences, because slower tries more often end in the next step.
 *
 * <p>The step of a try follows from the tries before it, and shrinks late: a duration near the half of a step would otherwise decide
 * in which step its own answer falls.
 */
final class RefusalStep {

    static final Duration SHORTEST = Duration.ofMillis(100);
    /** More would let refused tries hold many of the server's threads. */
    static final Duration LONGEST = Duration.ofMillis(400);

    /** A duration counts half after about 350 tries. */
    private static final int FADING = 500;

    private long step = SHORTEST.toNanos();
    private long slowest;

    /**
     * Counts a try.
     *
     * @param taken duration of the try, in nanoseconds
     * @return the step for this try, in nanoseconds; its duration counts from the next try on
     */
    synchronized long after(long taken) {
        long before = step;
        slowest = Math.min(Math.max(taken, slowest - slowest / FADING), LONGEST.toNanos() / 2);
        while (slowest > step / 2 && step < LONGEST.toNanos()) {
            step *= 2;
        }
        if (slowest < step / 5 && step > SHORTEST.toNanos()) {
            step /= 2;
        }
        return before;
    }
}
