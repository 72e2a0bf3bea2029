package id.go.bappenas.sso.provisioning.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Damages of files on their way from a scanner to the server. Each works on text in which a character is a byte. */
enum PdfDamage {
    STARTXREF_TOO_SMALL(file -> startxref(file, -7)),
    STARTXREF_TOO_LARGE(file -> startxref(file, 3)),
    STARTXREF_ZERO(file -> file.replaceAll("startxref\\s+\\d+", "startxref\n0")),
    STARTXREF_GONE(file -> file.replaceAll("startxref\\s+\\d+\\s+", "")),
    TRAILING_ZEROS(file -> file + "\0".repeat(5_000)),
    TRAILING_PAGE(file -> file + "<!-- " + "halaman masuk ".repeat(300) + " -->"),
    NO_END_OF_FILE(file -> file.replaceAll("%%EOF\\s*", "")),
    MAIL_HEADERS(file ->
            "Content-Type: application/pdf; name=\"memo.pdf\"\r\nContent-Transfer-Encoding: binary\r\n\r\n" + file),
    BYTE_ORDER_MARK(file -> "\u00ef\u00bb\u00bf" + file),
    LINE_FEEDS_BEFORE(file -> "\r\n\r\n" + file),
    TEXT_TRANSFER(file -> file.replace("\n", "\r\n")),
    TEXT_TRANSFER_AND_ZEROS(file -> file.replace("\n", "\r\n") + "\0".repeat(3_000)),
    TABLE_CUT_OFF(file -> file.substring(0, Math.max(file.lastIndexOf("\nxref"), lastTableStream(file)))),
    LAST_ROW_CUT_OFF(file -> file.substring(0, file.lastIndexOf("startxref") - 20)),
    ROWS_OFF_BY_ONE(
            file -> Pattern.compile("(?m)^(\\d{10}) 00000 n").matcher(file).replaceAll(row -> "%010d 00000 n"
                    .formatted(Long.parseLong(row.group(1)) + 1))),
    ROWS_WITH_SHORT_LINE_ENDS(file -> file.replace(" 00000 n \n", " 00000 n\n").replace(" 65535 f \n", " 65535 f\n")),
    NO_ROWS(file -> file.replaceAll("(?s)\nxref\\s.*?trailer", "\ntrailer")),
    NO_ROOT(file -> file.replaceAll("/Root \\d+ 0 R", "")),
    LENGTHS_WRONG(file -> startxref(file.replaceAll("/Length \\d+", "/Length 7"), 0)),
    LENGTHS_ZERO_AND_STARTXREF(file -> startxref(file.replaceAll("/Length \\d+", "/Length 0"), 5)),
    NO_LENGTHS(file -> file.replaceAll("/Length \\d+", "")),
    NO_END_OF_OBJECTS(file -> file.replaceAll("\\s+endobj", "")),
    /** The last third is missing, as after a transfer that was broken off. */
    CUT_OFF(file -> file.substring(0, file.length() * 2 / 3)),
    /** Bytes of pictures are lost for ever. */
    RETURNS_LOST(file -> file.replace("\r", ""));

    private static final Pattern STARTXREF = Pattern.compile("(startxref\\s+)(\\d+)");

    private final UnaryOperator<String> damage;

    PdfDamage(UnaryOperator<String> damage) {
        this.damage = damage;
    }

    byte[] of(byte[] file) {
        return damage.apply(new String(file, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Whether the damage changes the file. A file with a packed table has no rows that could be damaged. */
    boolean changes(byte[] file) {
        return !Arrays.equals(file, of(file));
    }

    private static String startxref(String file, int by) {
        return STARTXREF.matcher(file).replaceAll(found -> found.group(1) + (Long.parseLong(found.group(2)) + by));
    }

    private static int lastTableStream(String file) {
        var type = file.lastIndexOf("/XRef");
        return type < 0 ? -1 : file.lastIndexOf(" 0 obj", type) - 2;
    }
}
