package id.go.bappenas.sso.demo;

import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder with the demo's state. A lock keeps it for one demo at a time. */
final class DemoFolder implements AutoCloseable {

    private final Path folder;
    private final FileLock lock;

    private DemoFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DemoFolder hold(Path folder) throws DemoException, IOException {
        Files.createDirectories(folder);
        var channel =
                FileChannel.open(folder.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return new DemoFolder(folder, lock);
            }
        } catch (OverlappingFileLockException e) {
            // This process holds the lock: the answer is the same as if another process held it.
        }
        channel.close();
        throw new DemoException(
                ("Demo lain sedang berjalan dengan folder %1$s. Hentikan demo itu, atau pakai folder lain dengan -Ddemo.dir=…"
                                + " / Another demo runs on %1$s. Stop it, or choose another folder.")
                        .formatted(folder));
    }

    /** Ends a server that a killed demo left behind. This demo holds the lock, so no other demo uses the server. */
    void endLeftover() throws IOException {
        var note = folder.resolve("keycloak.pid");
        if (Files.exists(note)) {
            ProcessHandle.of(Long.parseLong(Files.readString(note).strip()))
                    .filter(this::isOurs)
                    .ifPresent(KeycloakServer::end);
            Files.delete(note);
        }
    }

    void note(ProcessHandle server) throws IOException {
        Files.writeString(folder.resolve("keycloak.pid"), server.pid() + "\n");
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(folder.toString());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve("keycloak.pid"));
        lock.release();
        lock.acquiredBy().close();
    }
}
