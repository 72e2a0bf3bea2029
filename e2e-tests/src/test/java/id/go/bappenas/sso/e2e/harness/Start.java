package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;

/** Starts everything once per run. If the start fails, each further test fails at once with the same cause. */
final class Start implements AutoCloseable {

    private Bench bench;
    private Exception failure;

    Start() {
        try {
            bench = new Bench();
        } catch (IOException | RuntimeException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = e;
        }
    }

    Bench bench() {
        if (failure != null) {
            throw new IllegalStateException("nothing to test against: " + failure.getMessage(), failure);
        }
        return bench;
    }

    @Override
    public void close() throws Exception {
        if (bench != null) {
            bench.close();
        }
    }
}
