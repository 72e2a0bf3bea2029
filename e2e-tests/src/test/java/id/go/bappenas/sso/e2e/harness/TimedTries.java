package id.go.bappenas.sso.e2e.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.function.IntToLongFunction;

/** Makes two kinds of tries in random order and measures each. */
public final class TimedTries {

    private static final long SEED = 20261128;

    private TimedTries() {}

    /**
     * @param tries number of tries of each kind; a kind gets the numbers from 0 on, and for its warm-up the numbers from
     *     {@code tries} on
     * @param one makes a try and returns its duration in nanoseconds
     */
    public static Threshold measure(int tries, int warmUp, IntToLongFunction one, IntToLongFunction other) {
        for (int number = 0; number < warmUp; number++) {
            one.applyAsLong(tries + number);
            other.applyAsLong(tries + number);
        }
        var order = new ArrayList<Boolean>(Collections.nCopies(tries, true));
        order.addAll(Collections.nCopies(tries, false));
        Collections.shuffle(order, new Random(SEED));
        var ones = new ArrayList<Long>();
        var others = new ArrayList<Long>();
        for (var isOne : order) {
            var times = isOne ? ones : others;
            times.add((isOne ? one : other).applyAsLong(times.size()));
        }
        return new Threshold(ones, others);
    }
}
