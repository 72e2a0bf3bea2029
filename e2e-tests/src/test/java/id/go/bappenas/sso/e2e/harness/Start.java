package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;

/** The one attempt of a run to start everything: after a failure each further test fails at once, for the same reason. */
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
