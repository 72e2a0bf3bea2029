package id.go.bappenas.sso.provisioning.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds everything that looks like an object or a trailer in the bytes of a PDF, without its tables. A file can have several
 * tables, or two entries for one object, and viewers use different ones.
 */
final class PdfObjectScan {

    private static final String SPACE = "[\\x00\\t\\n\\f\\r ]";
    private static final String NUMBER = "[0-9.+-]{1,20}+";

    /** Matches {@code 12 0 obj}, and {@code +12 0. obj}, which some viewers accept. */
    private static final Pattern OBJECT =
            Pattern.compile("(?<![0-9.+-])" + NUMBER + SPACE + "++" + NUMBER + SPACE + "*+obj");

    private static final Pattern TRAILER = Pattern.compile("trailer" + SPACE + "*+(?=<<)");

    /** A comment, which ends with the line and counts as a space. */
    private static final Pattern COMMENT = Pattern.compile("%[^\\r\\n]*+");

    private PdfObjectScan() {}

    /** Offsets of objects, from the start of the file. */
    static SortedSet<Long> objects(byte[] file) {
        var found = new TreeSet<Long>();
        find(OBJECT, file, (start, end) -> found.add(start));
        return found;
    }

    /** Offsets of the dictionaries of trailers. */
    static SortedSet<Long> trailers(byte[] file) {
        var found = new TreeSet<Long>();
        find(TRAILER, file, (start, end) -> found.add(end));
        return found;
    }

    /**
     * Searches the text twice: unchanged, and with blanked comments. Text that looks like a comment may be part of a stream.
     */
    private static void find(Pattern pattern, byte[] file, Found found) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        for (var read : new String[] {text, blanked(text)}) {
            var matcher = pattern.matcher(read);
            while (matcher.find()) {
                found.at(matcher.start(), matcher.end());
            }
        }
    }

    private static String blanked(String text) {
        var bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        var comments = COMMENT.matcher(text);
        while (comments.find()) {
            Arrays.fill(bytes, comments.start(), comments.end(), (byte) ' ');
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private interface Found {
        void at(long start, long end);
    }
}
