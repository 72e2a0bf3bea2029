package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.support.problem.ByteSize;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed parts of a draft. */
final class Packed {

    /** Bytes of a part before it is compressed. A list of 10,000 people has about 3 MB. */
    static final int LARGEST = 24 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;

    private Packed() {}

    /** @throws ProblemException 413 if the part is larger than {@link #LARGEST} */
    static byte[] pack(byte[] part) {
        if (part.length > LARGEST) {
            throw ProblemException.of(413, "too-large", ByteSize.shown(LARGEST));
        }
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed, BUFFER)) {
            zip.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static InputStream unpack(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed), BUFFER);
    }
}
