package id.go.bappenas.sso.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A small process that stops PostgreSQL when this JVM has ended, even by {@code kill -9}. It reads from a pipe that only this
 * JVM holds open. On a system without {@code sh} there is no such process.
 */
final class Watcher implements AutoCloseable {

    /** PostgreSQL deletes the file with its process id when it stops normally. */
    private static final String SCRIPT =
            "cat > /dev/null; pid=$(head -n 1 \"$0/postmaster.pid\" 2>/dev/null) && kill -QUIT \"$pid\"";

    private static final String DELETION = "; while kill -0 \"$pid\" 2>/dev/null; do sleep 1; done; rm -rf -- \"$0\"";

    private final Process process;

    private Watcher(Process process) {
        this.process = process;
    }

    /** @param data PostgreSQL's data folder */
    static Watcher of(Path data) {
        return running(SCRIPT, data);
    }

    /** A watcher that deletes the data, too, when this JVM has ended. */
    static Watcher thatDeletes(Path data) {
        return running(SCRIPT + DELETION, data);
    }

    private static Watcher running(String script, Path data) {
        try {
            return new Watcher(
                    new ProcessBuilder("sh", "-c", script, data.toAbsolutePath().toString())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            return new Watcher(null);
        }
    }

    /** Lets the watcher do its work now. */
    @Override
    public void close() throws IOException {
        if (process != null) {
            process.getOutputStream().close();
            process.onExit().join();
        }
    }
}
