package id.go.bappenas.sso.provisioning.upload;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits how many files this node receives and checks at once. A slow sender occupies a thread while it sends. */
public final class UploadLimiter {

    /** Number of uploads of all submitters. */
    static final int AT_ONCE = 8;

    /** Number of uploads of one submitter. */
    static final int OF_ONE = 2;

    /** Number of files that are checked at once; each file is in memory as a whole. */
    static final int CHECKS = 2;

    private static final int WAIT_SECONDS = 30;

    private static final Map<String, Integer> ARRIVING = new HashMap<>();
    private static final Semaphore CHECKED = new Semaphore(CHECKS, true);

    private UploadLimiter() {}

    /** Ends a turn. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException 429 or 503 if there are too many uploads */
    public static Turn toSend(String submitterId) {
        synchronized (ARRIVING) {
            var own = ARRIVING.getOrDefault(submitterId, 0);
            if (own >= OF_ONE) {
                throw ProblemException.of(429, "uploads-at-once", String.valueOf(OF_ONE));
            }
            if (ARRIVING.values().stream().mapToInt(Integer::intValue).sum() >= AT_ONCE) {
                throw ProblemException.of(503, "server-busy");
            }
            ARRIVING.put(submitterId, own + 1);
        }
        return () -> {
            synchronized (ARRIVING) {
                ARRIVING.compute(submitterId, (id, count) -> count == null || count <= 1 ? null : count - 1);
            }
        };
    }

    /** @throws ProblemException 503 if no permit becomes free in time */
    static Turn toBeChecked() {
        try {
            if (!CHECKED.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.of(503, "server-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(503, "server-busy");
        }
        return CHECKED::release;
    }
}
