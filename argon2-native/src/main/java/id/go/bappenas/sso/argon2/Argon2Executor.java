package id.go.bappenas.sso.argon2;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Computes the hashes of a server in its own threads: as many as Keycloak allows hashes at a time, by default one per core.
 * With the reference implementation, the C library keeps working memory of about one hash for each thread that allocated some.
 * For all of Keycloak's threads this would be hundreds of megabytes.
 */
final class Argon2Executor implements AutoCloseable {

    private final Argon2Implementation argon2;
    private final HashParameters defaults;
    private final ExecutorService threads;
    private final HashCounters counters = new HashCounters();

    /**
     * @param defaults parameters of new hashes
     * @param cores number of hashes that may run at a time
     */
    Argon2Executor(Argon2Implementation argon2, HashParameters defaults, int cores) {
        this.argon2 = argon2;
        this.defaults = defaults;
        var number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(cores, task -> {
            var thread = new Thread(task, "argon2-" + number.incrementAndGet());
            thread.setDaemon(true);
            // The thread must not keep the class loader of the request that started it.
            thread.setContextClassLoader(Argon2Executor.class.getClassLoader());
            return thread;
        });
    }

    HashParameters defaults() {
        return defaults;
    }

    /** The name of the implementation, for provider info and the log. */
    String description() {
        return argon2.description();
    }

    byte[] hash(byte[] password, byte[] salt, HashParameters parameters) {
        var hash = threads.submit(() -> {
            var computed = argon2.hash().of(password, salt, parameters);
            counters.count(argon2.hash().code(salt, parameters));
            return computed;
        });
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
