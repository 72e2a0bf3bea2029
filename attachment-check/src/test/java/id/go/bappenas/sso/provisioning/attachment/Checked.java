package id.go.bappenas.sso.provisioning.attachment;

import java.util.Optional;
import java.util.function.LongSupplier;

/** The check, with the default limit of pages. */
final class Checked {

    static final int MOST_PAGES = 2_000;

    private Checked() {}

    static CheckedPdf pdf(byte[] file) {
        return PdfCheck.check(file, MOST_PAGES);
    }

    static Optional<String> problem(byte[] file) {
        return pdf(file).problem();
    }

    static Optional<String> problem(byte[] file, LongSupplier nanoseconds) {
        return PdfCheck.check(file, new PdfLimits(MOST_PAGES, nanoseconds)).problem();
    }
}
