package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Unpacks a ZIP up to a limit and packs it again, so that the library gets no ZIP bomb, no duplicate entry and no directory
 * that differs from the entries. The JDK's own reader of streams refuses what Apache POI streams (sizes of 64 bits).
 */
final class ZipArchive {

    static final int MOST_BYTES = 48 * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;

    private ZipArchive() {}

    static Map<String, byte[]> unpack(byte[] file) throws IOException {
        var entries = new HashMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (var each = zip.getEntries(); each.hasMoreElements(); ) {
                var entry = each.nextElement();
                var content = content(zip, entry, left + 1);
                left -= content.length;
                if (left < 0 || entries.size() == MOST_ENTRIES) {
                    throw ProblemException.of(413, "list-unpacks-too-large");
                }
                if (entries.put(entry.getName(), content) != null) {
                    throw ProblemException.of(422, "list-unreadable");
                }
            }
        }
        return entries;
    }

    /** Other methods need classes that are not there. */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, int most) throws IOException {
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw ProblemException.of(422, "list-unreadable");
        }
        try (var content = zip.getInputStream(entry)) {
            return content.readNBytes(most);
        }
    }

    static byte[] pack(Map<String, byte[]> entries) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            zip.setLevel(1);
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
