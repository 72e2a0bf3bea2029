package id.go.bappenas.sso.provisioning.attachment;

import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds everything that looks like an object or a trailer in the bytes of a PDF, without its tables. A file can have several
 * tables, or two entries for one object, and viewers use different ones.
 */
final class PdfObjectScan {

    /** Most objects that are looked at. Memos of thousands of pages have fewer. */
    static final int MOST_OBJECTS = 100_000;

    private static final int LONGEST_NUMBER = 20;

    private static final byte[] OBJECT = bytes("obj");
    private static final byte[] TRAILER = bytes("trailer");
    private static final byte[] TYPE = bytes("/Type");
    private static final byte[] PAGE = bytes("/Page");

    private final byte[] file;

    /** The file, with spaces for comments. */
    private final byte[] blanked;

    PdfObjectScan(byte[] file) {
        this.file = file;
        this.blanked = blanked(file);
    }

    /**
     * Offsets of objects, from the start of the file. Finds {@code 12 0 obj}, and {@code +12 0. obj}, which some viewers accept.
     * Searches the text twice: unchanged, and with blanked comments. Text that looks like a comment may be part of a stream.
     *
     * @throws PdfRefusedException if there are too many
     */
    SortedSet<Long> objects() throws PdfRefusedException {
        var found = new TreeSet<Long>();
        for (var text : new byte[][] {file, blanked}) {
            for (var at = indexOf(text, OBJECT, 0); at >= 0; at = indexOf(text, OBJECT, at + 1)) {
                var start = objectBefore(text, at);
                if (start >= 0) {
                    add(found, start);
                }
            }
        }
        return found;
    }

    /**
     * Offsets of the dictionaries of trailers.
     *
     * @throws PdfRefusedException if there are too many
     */
    SortedSet<Long> trailers() throws PdfRefusedException {
        var found = new TreeSet<Long>();
        for (var text : new byte[][] {file, blanked}) {
            for (var at = indexOf(text, TRAILER, 0); at >= 0; at = indexOf(text, TRAILER, at + 1)) {
                var start = afterSpaces(text, at + TRAILER.length);
                if (start + 1 < text.length && text[start] == '<' && text[start + 1] == '<') {
                    add(found, start);
                }
            }
        }
        return found;
    }

    /**
     * Counts what looks like a page, up to a number. Pages in object streams are not found, and replaced versions of a page
     * count.
     */
    static int pages(byte[] file, int most) {
        var pages = 0;
        for (var at = indexOf(file, TYPE, 0); at >= 0 && pages <= most; at = indexOf(file, TYPE, at + 1)) {
            var name = afterSpaces(file, at + TYPE.length);
            var end = name + PAGE.length;
            if (indexOf(file, PAGE, name, name) == name && (end == file.length || !Character.isLetter(file[end]))) {
                pages++;
            }
        }
        return pages;
    }

    /** Whether the bytes of a file contain an ASCII text. */
    static boolean contains(byte[] file, String text) {
        return indexOf(file, bytes(text), 0) >= 0;
    }

    private static void add(SortedSet<Long> found, int offset) throws PdfRefusedException {
        found.add((long) offset);
        if (found.size() > MOST_OBJECTS) {
            throw new PdfRefusedException("pdf-too-complex");
        }
    }

    /** Where the two numbers before {@code obj} begin; -1 if it does not follow two numbers. */
    private static int objectBefore(byte[] text, int obj) {
        var end = beforeSpaces(text, obj);
        var generation = beforeNumber(text, end);
        var space = beforeSpaces(text, generation);
        var number = beforeNumber(text, space);
        return isNumber(end - generation) && space < generation && isNumber(space - number) ? number : -1;
    }

    private static boolean isNumber(int length) {
        return length > 0 && length <= LONGEST_NUMBER;
    }

    private static int beforeNumber(byte[] text, int end) {
        var start = end;
        while (start > 0 && end - start <= LONGEST_NUMBER && isPartOfNumber(text[start - 1])) {
            start--;
        }
        return start;
    }

    private static int beforeSpaces(byte[] text, int end) {
        var start = end;
        while (start > 0 && isSpace(text[start - 1])) {
            start--;
        }
        return start;
    }

    private static int afterSpaces(byte[] text, int start) {
        var end = start;
        while (end < text.length && isSpace(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isPartOfNumber(byte character) {
        return character >= '0' && character <= '9' || character == '.' || character == '+' || character == '-';
    }

    private static boolean isSpace(byte character) {
        return switch (character) {
            case 0, '\t', '\n', '\f', '\r', ' ' -> true;
            default -> false;
        };
    }

    /** A comment ends with its line and counts as a space. */
    private static byte[] blanked(byte[] file) {
        var text = file.clone();
        var comment = false;
        for (var i = 0; i < text.length; i++) {
            comment = text[i] != '\n' && text[i] != '\r' && (comment || text[i] == '%');
            if (comment) {
                text[i] = ' ';
            }
        }
        return text;
    }

    private static int indexOf(byte[] text, byte[] wanted, int from) {
        return indexOf(text, wanted, from, text.length - wanted.length);
    }

    private static int indexOf(byte[] text, byte[] wanted, int from, int last) {
        for (var i = from; i <= Math.min(last, text.length - wanted.length); i++) {
            var same = 0;
            while (same < wanted.length && text[i + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
