package id.go.bappenas.sso.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Helpers of all fuzz tests: text of any kind, and a limit on time. */
public final class Fuzzed {

    /** Far more than any input needs, also with instrumented classes; processor time does not depend on other programs. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Fuzzed() {}

    /** Decodes UTF-8, so that seeds are readable files; after a byte FF it decodes UTF-16, which can hold half a character. */
    public static String text(byte[] data) {
        return data.length > 0 && data[0] == (byte) 0xFF
                ? utf16(Arrays.copyOfRange(data, 1, data.length))
                : new String(data, StandardCharsets.UTF_8);
    }

    private static String utf16(byte[] data) {
        var text = new StringBuilder(data.length / 2);
        for (var i = 0; i + 1 < data.length; i += 2) {
            text.append((char) ((data[i] & 0xFF) << 8 | data[i + 1] & 0xFF));
        }
        return text.toString();
    }

    /**
     * Runs the work and fails if it takes too long. Slow work runs once more: the first input of a process also loads and
     * instruments the classes, which has taken eleven seconds beside other builds.
     */
    public static void inTime(Runnable work) {
        if (isTooLong(work) && isTooLong(work)) {
            throw new AssertionError("took more than " + LONGEST + " of processor time, twice");
        }
    }

    private static boolean isTooLong(Runnable work) {
        var begun = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - begun > LONGEST.toNanos();
    }

    /** Fails with the text if the condition is false; cheap enough for each of a million inputs. */
    public static void holds(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
