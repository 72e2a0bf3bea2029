package id.go.bappenas.sso.provisioning.attachment;

import java.io.IOException;

/**
 * Repairs a damaged PDF: reads its objects without its tables and writes those that the catalog leads to as a new file. The new
 * file is not checked here.
 */
final class PdfRepair {

    /** A key of each signature. It cannot be in an object stream, because the signature has the offsets of its own bytes. */
    private static final String SIGNATURE = "/ByteRange";

    private PdfRepair() {}

    /**
     * The repaired file.
     *
     * @param file from its header on
     * @throws PdfRefusedException if the file cannot be repaired, or if the repair would break a digital signature
     */
    static byte[] repaired(byte[] file, PdfLimits limits) throws IOException {
        if (PdfObjectScan.contains(file, SIGNATURE)) {
            throw new PdfRefusedException("pdf-signed-damaged");
        }
        try (var recovery = recovered(file, limits)) {
            if (!isText(file)) {
                return written(recovery, file, limits);
            }
            try (var undone = recovered(withoutAddedReturns(file), limits)) {
                return written(undone.wrongLengths() < recovery.wrongLengths() ? undone : recovery, file, limits);
            }
        }
    }

    private static PdfRecovery recovered(byte[] file, PdfLimits limits) throws IOException {
        var recovery = new PdfRecovery(file, limits);
        recovery.recover();
        return recovery;
    }

    private static byte[] written(PdfRecovery recovery, byte[] sent, PdfLimits limits) throws IOException {
        return new PdfWriter(recovery, limits, sent.length).write();
    }

    /**
     * Whether each line feed follows a carriage return. So does each of a file that was transferred as text: the transfer added
     * the carriage returns, also inside of pictures.
     */
    private static boolean isText(byte[] file) {
        var feeds = 0;
        for (var i = 0; i < file.length; i++) {
            if (file[i] == '\n') {
                feeds++;
                if (i == 0 || file[i - 1] != '\r') {
                    return false;
                }
            }
        }
        return feeds > 0;
    }

    private static byte[] withoutAddedReturns(byte[] file) {
        var length = 0;
        for (var i = 0; i < file.length; i++) {
            length += isAdded(file, i) ? 0 : 1;
        }
        // Counted before, because a copy of a large scan in another size is a second one.
        var kept = new byte[length];
        var next = 0;
        for (var i = 0; i < file.length; i++) {
            if (!isAdded(file, i)) {
                kept[next++] = file[i];
            }
        }
        return kept;
    }

    private static boolean isAdded(byte[] file, int place) {
        return file[place] == '\r' && place + 1 < file.length && file[place + 1] == '\n';
    }
}
