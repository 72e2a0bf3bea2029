package id.go.bappenas.sso.benchmark.load;

import id.go.bappenas.sso.benchmark.measure.Stability;
import java.util.function.DoubleSupplier;

/** The warm-up of one server: windows of the same length, each with its number of sign-ins. */
final class WarmUp {

    private static final long WINDOW_NANOS = 2_000_000_000;

    private final Stability stability;
    private int signIns;
    private long begin;

    /**
     * @param most the most windows
     * @param compiler the share of the JIT compiler in the server's CPU time since the call before
     */
    WarmUp(int most, DoubleSupplier compiler) {
        stability = new Stability(most, compiler);
    }

    /**
     * Counts a sign-in. The first one begins the first window.
     *
     * @param now nanoseconds of the process's clock
     */
    synchronized void signedIn(long now) {
        if (begin == 0) {
            begin = now;
            return;
        }
        signIns++;
        if (now - begin >= WINDOW_NANOS) {
            stability.add((double) signIns / (now - begin));
            signIns = 0;
            begin = now;
        }
    }

    synchronized boolean goesOn() {
        return !stability.isOver();
    }

    synchronized boolean isStable() {
        return stability.isStable();
    }
}
