package id.go.bappenas.sso.provisioning.attachment;

import java.util.Optional;

/**
 * The result of a check.
 *
 * @param problem the code of the reason for a refusal; empty for an accepted file
 * @param content the bytes to store: those that were sent, or a repaired file; empty for a refused file
 * @param repaired whether the content is not what was sent
 */
public record CheckedPdf(Optional<String> problem, byte[] content, boolean repaired) {

    static CheckedPdf good(byte[] sent) {
        return new CheckedPdf(Optional.empty(), sent, false);
    }

    static CheckedPdf repaired(byte[] content) {
        return new CheckedPdf(Optional.empty(), content, true);
    }

    /** A refusal; also for a reason that is found after this check. */
    public static CheckedPdf refused(String code) {
        return new CheckedPdf(Optional.of(code), new byte[0], false);
    }
}
