package id.go.bappenas.sso.support.request;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code multipart/form-data} (RFC 7578), parsed strictly and in memory. Keycloak's own parser answers a malformed body
 * with 500 and writes files to disk unencrypted.
 */
public final class Multipart {

    /** Most parts of one body. */
    public static final int MOST_PARTS = 16;

    static final int MOST_HEADERS = 8;
    static final int LONGEST_HEADERS = 4 * 1024;

    /** Longest name of a field or a file. */
    static final int LONGEST_NAME = 255;

    private static final Pattern BOUNDARY = Pattern.compile(
            "(?i);[ \\t]*boundary=(?:\"([ -~&&[^\"\\\\]]{1,70})\"|([!-~&&[^\";,]]{1,70}))[ \\t]*(?:;|$)");
    private static final Pattern PARAMETER =
            Pattern.compile("(?i);[ \\t]*(name|filename)=(?:\"((?:[^\"\\\\]|\\\\.)*+)\"|([^\";, \\t]+))");
    private static final Set<String> PLAIN = Set.of("binary", "7bit", "8bit");

    /**
     * One part.
     *
     * @param name of the field
     */
    public record Part(String name, byte[] content) {}

    private final byte[] body;
    private final byte[] delimiter;
    private int at;

    private Multipart(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * @param contentType the header, with the boundary
     * @throws ProblemException 400 for a malformed body, 413 for too many parts
     */
    public static List<Part> parse(String contentType, byte[] body, int mostParts) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw malformed();
        }
        return new Multipart(body, boundary.group(1) == null ? boundary.group(2) : boundary.group(1)).parts(mostParts);
    }

    private List<Part> parts(int most) {
        var parts = new ArrayList<Part>();
        skipPreamble();
        while (!isLast()) {
            if (parts.size() == most) {
                throw ProblemException.of(413, "multipart-too-many-parts", String.valueOf(most));
            }
            parts.add(part());
        }
        return parts;
    }

    /** Moves behind the first delimiter, which begins the body or a line. */
    private void skipPreamble() {
        if (startsWith(0, delimiter, 2)) {
            at = delimiter.length - 2;
        } else {
            at = find(delimiter, 0) + delimiter.length;
        }
    }

    /** A delimiter is followed by two hyphens after the last part, otherwise by the end of the line. */
    private boolean isLast() {
        if (at + 1 < body.length && body[at] == '-' && body[at + 1] == '-') {
            return true;
        }
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        if (at + 1 >= body.length || body[at] != '\r' || body[at + 1] != '\n') {
            throw malformed();
        }
        at += 2;
        return false;
    }

    private Part part() {
        var name = name(headers());
        // The line break before a delimiter belongs to the delimiter; an empty part has no other one.
        var end = find(delimiter, at - 2);
        var content = end < at ? new byte[0] : Arrays.copyOfRange(body, at, end);
        at = end + delimiter.length;
        return new Part(name, content);
    }

    private List<String> headers() {
        var headers = new ArrayList<String>();
        var begin = at;
        while (true) {
            var end = find(new byte[] {'\r', '\n'}, at);
            if (end - begin > LONGEST_HEADERS || headers.size() > MOST_HEADERS) {
                throw malformed();
            }
            var line = new String(body, at, end - at, StandardCharsets.UTF_8);
            at = end + 2;
            if (line.isEmpty()) {
                return headers;
            }
            headers.add(line);
        }
    }

    private static String name(List<String> headers) {
        String name = null;
        for (var header : headers) {
            var colon = header.indexOf(':');
            if (colon <= 0) {
                throw malformed();
            }
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-disposition" -> name = disposition(name, value);
                case "content-transfer-encoding" -> require(PLAIN.contains(value.toLowerCase(Locale.ROOT)));
                default -> {
                    // The type that a part declares is ignored.
                }
            }
        }
        require(name != null);
        return name;
    }

    private static String disposition(String before, String value) {
        require(before == null && value.toLowerCase(Locale.ROOT).startsWith("form-data"));
        String name = null;
        var parameters = PARAMETER.matcher(value);
        while (parameters.find()) {
            var text = parameters.group(2) == null ? parameters.group(3) : parameters.group(2);
            require(text.length() <= LONGEST_NAME);
            if (parameters.group(1).equalsIgnoreCase("name")) {
                require(name == null);
                name = text;
            }
        }
        return name;
    }

    private static void require(boolean isRight) {
        if (!isRight) {
            throw malformed();
        }
    }

    private int find(byte[] wanted, int from) {
        for (var i = from; i <= body.length - wanted.length; i++) {
            if (body[i] == wanted[0] && startsWith(i, wanted, 0)) {
                return i;
            }
        }
        throw malformed();
    }

    /** Whether the body has these bytes at the offset, except the first {@code without} of them. */
    private boolean startsWith(int offset, byte[] wanted, int without) {
        var length = wanted.length - without;
        return offset + length <= body.length
                && Arrays.equals(body, offset, offset + length, wanted, without, wanted.length);
    }

    private static ProblemException malformed() {
        return ProblemException.of(400, "multipart-malformed");
    }
}
