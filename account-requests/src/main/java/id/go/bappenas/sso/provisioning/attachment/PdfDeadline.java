package id.go.bappenas.sso.provisioning.attachment;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long one file may take. Processor time of the thread, not time of day: the same file gets the same answer on a busy
 * machine, and reading from memory never waits.
 */
final class PdfDeadline {

    /** Files of the largest size take about one second. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final LongSupplier nanoseconds;
    private final long begun;

    PdfDeadline(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
    }

    /** @throws PdfRefusedException if the time is up */
    void check() throws PdfRefusedException {
        if (nanoseconds.getAsLong() - begun > LONGEST.toNanos()) {
            throw new PdfRefusedException("pdf-too-complex");
        }
    }
}
