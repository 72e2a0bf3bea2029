package id.go.bappenas.sso.provisioning.attachment;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Limits of the check of one file: its pages, and the processor time for check and repair together. It is not time of day, so
 * the same file gets the same answer on a busy machine.
 */
final class PdfLimits {

    /** Files of the largest size take about one second. */
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int NODES_PER_PAGE = 3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int pages;
    private final LongSupplier nanoseconds;
    private final long begun;

    /** @param nanoseconds processor time that this thread has used */
    PdfLimits(int pages, LongSupplier nanoseconds) {
        this.pages = pages;
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
    }

    /** Limits that begin now, for this thread. */
    static PdfLimits ofThisThread(int pages) {
        return new PdfLimits(pages, THREADS::getCurrentThreadCpuTime);
    }

    /** The most pages of a file. */
    int pages() {
        return pages;
    }

    /** The most nodes of a tree of pages. */
    int pageNodes() {
        return NODES_PER_PAGE * pages;
    }

    /** @throws PdfRefusedException if the time is up */
    void checkTime() throws PdfRefusedException {
        if (nanoseconds.getAsLong() - begun > LONGEST.toNanos()) {
            throw new PdfRefusedException("pdf-too-complex");
        }
    }
}
