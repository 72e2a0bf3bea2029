package id.go.bappenas.sso.benchmark;

import java.util.ArrayDeque;
import java.util.Deque;

/** What runs for the benchmark, ended in the reverse order: at the end of a measurement, or on Ctrl-C. */
final class Started implements AutoCloseable {

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
