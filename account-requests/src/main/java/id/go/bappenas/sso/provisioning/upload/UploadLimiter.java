package id.go.bappenas.sso.provisioning.upload;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits how many files this node receives and checks at once, and how many lists it reads and judges. A slow sender occupies a
 * thread while it sends, and a long list a processor, which sign-ins need as well.
 */
public final class UploadLimiter {

    /** Number of uploads of all submitters. */
    static final int AT_ONCE = 8;

    /** Number of uploads of one submitter. */
    static final int OF_ONE = 2;

    /** Number of lists of one submitter that are read or judged, or wait for it. */
    static final int LISTS_OF_ONE = 2;

    /** Number of lists of all submitters that wait. */
    static final int LISTS_WAITING = 8;

    /** Number of files and lists that are checked at once: half of the processors, and each file is in memory as a whole. */
    static final int CHECKS = Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() / 2));

    private static final int WAIT_SECONDS = 30;

    private static final Map<String, Integer> ARRIVING = new HashMap<>();
    private static final Map<String, Integer> LISTS = new HashMap<>();
    private static final Semaphore CHECKED = new Semaphore(CHECKS, true);

    private UploadLimiter() {}

    /** Ends a turn. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException 429 or 503 if there are too many uploads */
    public static Turn toSend(String submitterId) {
        return enter(ARRIVING, submitterId, OF_ONE, "uploads-at-once", AT_ONCE);
    }

    /**
     * A turn to read or judge a list, in the order of arrival.
     *
     * @throws ProblemException 429 if the submitter has too many lists at once, 503 if there are too many of all submitters, or
     *     if no permit becomes free in time
     */
    public static Turn toJudge(String submitterId) {
        var entered = enter(LISTS, submitterId, LISTS_OF_ONE, "lists-at-once", CHECKS + LISTS_WAITING);
        try {
            var checked = toBeChecked();
            return () -> {
                checked.close();
                entered.close();
            };
        } catch (ProblemException e) {
            entered.close();
            throw e;
        }
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

    /** @param code of the refusal if the submitter has that many already */
    private static Turn enter(Map<String, Integer> turns, String submitterId, int ofOne, String code, int ofAll) {
        synchronized (turns) {
            var own = turns.getOrDefault(submitterId, 0);
            if (own >= ofOne) {
                throw ProblemException.of(429, code, String.valueOf(ofOne));
            }
            if (turns.values().stream().mapToInt(Integer::intValue).sum() >= ofAll) {
                throw ProblemException.of(503, "server-busy");
            }
            turns.put(submitterId, own + 1);
        }
        return () -> {
            synchronized (turns) {
                turns.compute(submitterId, (id, count) -> count == null || count <= 1 ? null : count - 1);
            }
        };
    }
}
