package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.support.problem.ByteSize;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * A form with a file, {@code multipart/form-data} (RFC 7578), read as it arrives: first the texts, then the file. Parts behind
 * the file are not read.
 */
public final class FileForm {

    /** Bytes of all texts. A pasted list of 10,000 people has about 2 MB. */
    static final int LONGEST_TEXTS = 4 * 1024 * 1024;

    /** For all of a form: as long as one file may take. */
    private static final Duration ARRIVAL = Duration.ofMinutes(3);

    private static final int TOO_SLOW = 408;
    private static final Logger LOG = Logger.getLogger(FileForm.class);

    private static final int MOST_PARTS = 16;
    private static final int LONGEST_HEAD = 4 * 1024;
    private static final int LONGEST_NAME = 120;

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)^multipart/form-data;.*?boundary=(?:\"([!-~&&[^\"]]{1,70})\"|([!-~&&[^\";,]]{1,70}))");
    private static final Pattern FIELD = Pattern.compile("(?i)[; ]name=\"([^\"\\r\\n]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[; ]filename=\"([^\"\\r\\n]*)\"");

    private final PartStream parts;
    private final Map<String, String> texts = new HashMap<>();
    private String fileName = "";

    private FileForm(PartStream parts) {
        this.parts = parts;
    }

    /**
     * Reads the texts of the form, up to its file.
     *
     * @throws ProblemException 400 for a malformed or broken body, 408 for a slow one, 413 for too long texts, 415 for another media type
     */
    static FileForm read(String contentType, InputStream body) {
        var boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.find()) {
            throw ProblemException.of(415, "unsupported-media-type", "multipart/form-data");
        }
        var form = new FileForm(new PartStream(
                body == null ? InputStream.nullInputStream() : body,
                boundary.group(1) == null ? boundary.group(2) : boundary.group(1)));
        try {
            form.readTexts();
        } catch (IOException e) {
            throw ProblemException.of(400, "body-unreadable");
        }
        return form;
    }

    private void readTexts() throws IOException {
        var left = LONGEST_TEXTS;
        for (var count = 0; parts.next(); count++) {
            if (count == MOST_PARTS) {
                throw ProblemException.of(413, "multipart-too-many-parts", String.valueOf(MOST_PARTS));
            }
            var head = new String(parts.head(LONGEST_HEAD), StandardCharsets.UTF_8);
            var field = FIELD.matcher(head);
            if (!field.find()) {
                throw ProblemException.of(400, "multipart-malformed");
            }
            var file = FILE.matcher(head);
            if (file.find()) {
                fileName = shown(file.group(1));
                return;
            }
            var content = parts.readNBytes(left + 1);
            left -= content.length;
            if (left < 0) {
                throw ProblemException.of(413, "too-large", ByteSize.shown(LONGEST_TEXTS));
            }
            texts.putIfAbsent(field.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }

    /** What was typed; empty for a missing field. */
    public String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** The name of the file without its folder, cut if it is long; empty if no file was chosen. */
    public String fileName() {
        return fileName;
    }

    /** The content of the file; empty if no file was chosen. A connection that breaks off is an {@link IOException}. */
    public InputStream file() {
        return fileName.isEmpty() ? InputStream.nullInputStream() : parts;
    }

    /**
     * Reads the rest of a file that was refused, so that the browser can read the answer. A file that came too slowly is left
     * unread.
     */
    public void discard(ProblemException refusal) {
        if (refusal.problem().status() != TOO_SLOW) {
            discard();
        }
    }

    /** Reads the rest of a file that is not taken. */
    public void discard() {
        try {
            parts.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.debugf("the rest of a file did not arrive: %s", e.getMessage());
        }
    }

    private static String shown(String name) {
        var line = name.replace("%22", "\"").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        var last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        return last.length() <= LONGEST_NAME ? last : last.substring(0, LONGEST_NAME) + "…";
    }

    /** The content of one part after the other. */
    private static final class PartStream extends InputStream {

        private static final int BUFFER = 64 * 1024;
        private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

        private final InputStream body;
        private final byte[] delimiter;
        private final byte[] buffer = new byte[BUFFER];
        private final long until = System.nanoTime() + ARRIVAL.toNanos();
        private int from;
        private int to;

        PartStream(InputStream body, String boundary) {
            this.body = body;
            this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
            // The first delimiter has no line break before it.
            buffer[0] = '\r';
            buffer[1] = '\n';
            to = 2;
        }

        /** Moves to the next part; false after the last one. */
        boolean next() throws IOException {
            skipPart();
            from += delimiter.length;
            fill(2);
            var last = buffer[from] == '-' && buffer[from + 1] == '-';
            if (!last && (buffer[from] != '\r' || buffer[from + 1] != '\n')) {
                throw ProblemException.of(400, "multipart-malformed");
            }
            if (last) {
                from += 2;
            }
            return !last;
        }

        private void skipPart() throws IOException {
            var skipped = new byte[8 * 1024];
            while (read(skipped, 0, skipped.length) >= 0) {
                // Passed over.
            }
        }

        /** The headers of a part, each after a line break. */
        byte[] head(int longest) throws IOException {
            for (var wanted = HEAD_END.length; wanted <= longest; wanted++) {
                fill(wanted);
                var end = find(HEAD_END);
                if (end >= 0 && end - from <= longest) {
                    var head = Arrays.copyOfRange(buffer, from, end);
                    from = end + HEAD_END.length;
                    return head;
                }
                wanted = Math.max(wanted, to - from);
            }
            throw ProblemException.of(400, "multipart-malformed");
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            fill(delimiter.length);
            var end = find(delimiter);
            if (end == from) {
                return -1;
            }
            var ready = end < 0 ? to - from - delimiter.length + 1 : end - from;
            var taken = Math.min(ready, length);
            System.arraycopy(buffer, from, target, offset, taken);
            from += taken;
            return taken;
        }

        /** Reads on until so many bytes are there. */
        private void fill(int wanted) throws IOException {
            if (to - from >= wanted) {
                return;
            }
            if (System.nanoTime() - until > 0) {
                throw ProblemException.of(TOO_SLOW, "body-too-slow", String.valueOf(ARRIVAL.toSeconds()));
            }
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            while (to < wanted) {
                var count = body.read(buffer, to, buffer.length - to);
                if (count < 0) {
                    throw new EOFException();
                }
                to += count;
            }
        }

        /** The offset in the buffer, or -1. */
        private int find(byte[] wanted) {
            for (var at = from; at <= to - wanted.length; at++) {
                if (buffer[at] == wanted[0]
                        && Arrays.equals(buffer, at, at + wanted.length, wanted, 0, wanted.length)) {
                    return at;
                }
            }
            return -1;
        }
    }
}
