package id.go.bappenas.sso.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;

/** The running parts of the benchmark. They are closed in reverse order: after a measurement, or on Ctrl-C. */
final class StartedParts implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();

    synchronized <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        while (!parts.isEmpty()) {
            var part = parts.pop();
            try {
                part.close();
            } catch (Exception e) {
                System.err.println(
                        "Gagal menghentikan / could not stop " + part.getClass().getSimpleName() + ": " + e);
            }
        }
    }
}
