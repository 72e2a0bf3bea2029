package id.go.bappenas.sso.e2e.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs calls that begin at the same moment. It measures nothing, unlike {@link Storm}. */
public final class AtOnce {

    private static final int LIMIT_SECONDS = 60;

    private AtOnce() {}

    /** Runs the calls and returns their results in the order of their numbers. */
    public static <T> List<T> of(int calls, IntFunction<T> call) throws Exception {
        var threads = Executors.newFixedThreadPool(calls);
        var start = new CyclicBarrier(calls);
        try {
            var tasks = IntStream.range(0, calls)
                    .<Callable<T>>mapToObj(number -> () -> {
                        start.await();
                        return call.apply(number);
                    })
                    .toList();
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(tasks, LIMIT_SECONDS, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
