package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text in UTF-8 or UTF-16, each with or without a byte order mark, or in Windows-1252. UTF-16 without a mark is known by the
 * zeros of its ASCII characters.
 */
final class TextFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Bytes by which the charset is guessed. */
    private static final int BEGINNING = 4096;

    private TextFile() {}

    /** @throws ProblemException 422 for a file of an old office program, and for text that is cut within a character */
    static String decode(byte[] file) {
        if (begins(file, OLD_OFFICE)) {
            throw ProblemException.of(422, "list-unreadable");
        }
        if (begins(file, (byte) 0xFF, (byte) 0xFE)) {
            return utf16(file, StandardCharsets.UTF_16LE);
        }
        if (begins(file, (byte) 0xFE, (byte) 0xFF)) {
            return utf16(file, StandardCharsets.UTF_16BE);
        }
        var guessed = withoutMark(file);
        return guessed.isPresent()
                ? utf16(file, guessed.get())
                : strict(file, StandardCharsets.UTF_8).orElseGet(() -> new String(file, WINDOWS));
    }

    private static String utf16(byte[] file, Charset charset) {
        return strict(file, charset).orElseThrow(() -> ProblemException.of(422, "list-unreadable"));
    }

    private static Optional<String> strict(byte[] file, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The byte order in which most characters have a zero, and none has one at the other place. */
    private static Optional<Charset> withoutMark(byte[] file) {
        var length = Math.min(file.length, BEGINNING) / 2 * 2;
        var zeros = new int[2];
        for (var i = 0; i < length; i++) {
            zeros[i % 2] += file[i] == 0 ? 1 : 0;
        }
        var most = Math.max(zeros[0], zeros[1]);
        if (file.length % 2 != 0 || Math.min(zeros[0], zeros[1]) > 0 || most < 4 || most * 4 < length) {
            return Optional.empty();
        }
        return Optional.of(zeros[1] > 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static boolean begins(byte[] file, byte... signature) {
        if (file.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if (file[i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
