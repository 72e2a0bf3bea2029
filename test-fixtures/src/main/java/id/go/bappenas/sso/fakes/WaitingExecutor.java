package id.go.bappenas.sso.fakes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** An executor that keeps its tasks without running them; a test runs them when it wants to. */
public class WaitingExecutor extends AbstractExecutorService {

    private final List<Runnable> tasks = new ArrayList<>();

    /** The tasks so far, in the order in which they came. */
    public List<Runnable> tasks() {
        return List.copyOf(tasks);
    }

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
