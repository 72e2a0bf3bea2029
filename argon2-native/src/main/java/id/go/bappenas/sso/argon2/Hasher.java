package id.go.bappenas.sso.argon2;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a server hashes with: as many at a time as Keycloak allows, by default one for each core. That many threads compute,
 * and no other: where the reference implementation computes, the C library keeps working memory of about one hash for each
 * thread that ever allocated some, which for all of Keycloak's threads would be hundreds of megabytes.
 */
final class Hasher implements AutoCloseable {

    private final Implementation argon2;
    private final Parameters defaults;
    private final ExecutorService threads;

    /**
     * @param defaults parameters of new hashes
     * @param cores how many hashes may run at a time
     */
    Hasher(Implementation argon2, Parameters defaults, int cores) {
        this.argon2 = argon2;
        this.defaults = defaults;
        var number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(cores, task -> {
            var thread = new Thread(task, "argon2-" + number.incrementAndGet());
            thread.setDaemon(true);
            // Not the one of the request that came first.
            thread.setContextClassLoader(Hasher.class.getClassLoader());
            return thread;
        });
    }

    Parameters defaults() {
        return defaults;
    }

    /** What computes, for provider info and the log. */
    String description() {
        return argon2.description();
    }

    byte[] hash(byte[] password, byte[] salt, Parameters parameters) {
        var hash = threads.submit(() -> argon2.hash().of(password, salt, parameters));
        try {
            return hash.get();
        } catch (InterruptedException e) {
            hash.cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a hash", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
