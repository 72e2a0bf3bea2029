package id.go.bappenas.sso.provisioning.attachment;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The processor time that the check of one file may take. It is not time of day, so the same file gets the same answer on a
 * busy machine.
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
