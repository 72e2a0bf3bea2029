package id.go.bappenas.sso.postgres;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A small process that stops PostgreSQL when this JVM has ended, even by {@code kill -9}. It reads from a pipe that only this
 * JVM holds open. On a system without {@code sh} there is no such process.
 */
final class Watcher implements AutoCloseable {

    /** PostgreSQL deletes the file with its process id when it stops normally. */
    private static final String SCRIPT = "cat > /dev/null; pid=$(head -n 1 \"$0\" 2>/dev/null) && kill -QUIT \"$pid\"";

    private final Process process;

    private Watcher(Process process) {
        this.process = process;
    }

    /** @param data PostgreSQL's data folder */
    static Watcher of(Path data) {
        var pidFile = data.resolve("postmaster.pid").toAbsolutePath().toString();
        try {
            return new Watcher(new ProcessBuilder("sh", "-c", SCRIPT, pidFile)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            return new Watcher(null);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
