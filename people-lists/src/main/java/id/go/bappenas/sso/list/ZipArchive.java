package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Unpacks a ZIP up to a limit and packs it again, so that the library gets no ZIP bomb, no duplicate entry and no directory
 * that differs from the entries.
 */
final class ZipArchive {

    static final int MOST_BYTES = 48 * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;

    private ZipArchive() {}

    static Map<String, byte[]> unpack(byte[] file) throws IOException {
        var entries = new HashMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes(left + 1);
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
