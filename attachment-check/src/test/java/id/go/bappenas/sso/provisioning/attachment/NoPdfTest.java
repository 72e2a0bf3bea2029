package id.go.bappenas.sso.provisioning.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NoPdfTest {

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                Arguments.of("pdf-empty", PdfBuilder.text("")),
                Arguments.of("pdf-is-picture", picture("jpeg")),
                Arguments.of("pdf-is-picture", picture("png")),
                Arguments.of("pdf-is-picture", picture("tiff")),
                Arguments.of("pdf-is-picture", picture("gif")),
                Arguments.of("pdf-is-picture", picture("bmp")),
                Arguments.of("pdf-is-picture", PdfBuilder.text("\0\0\0\u0018ftypheic")),
                Arguments.of("pdf-is-office", zip("[Content_Types].xml", "<Types/>", true)),
                Arguments.of("pdf-is-office", zip("word/document.xml", "<w/>", true)),
                Arguments.of("pdf-is-office", zip("mimetype", "application/vnd.oasis.opendocument.text", false)),
                Arguments.of("pdf-is-office", PdfBuilder.text("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")),
                Arguments.of("pdf-is-office", PdfBuilder.text("{\\rtf1\\ansi")),
                Arguments.of("pdf-is-archive", zip("memo.pdf", "%PDF", true)),
                Arguments.of("pdf-none", PdfBuilder.text("<html>%PDF-1.7")),
                Arguments.of("pdf-none", PdfBuilder.text("tidak benar")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void codeSaysWhatTheFileIs(String code, byte[] file) {
        assertThat(Checked.problem(file)).contains(code);
    }

    private static byte[] picture(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out))
                .isTrue();
        return out.toByteArray();
    }

    private static byte[] zip(String name, String content, boolean packed) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var entry = new ZipEntry(name);
            if (!packed) {
                var checksum = new CRC32();
                checksum.update(PdfBuilder.text(content));
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length());
                entry.setCrc(checksum.getValue());
            }
            zip.putNextEntry(entry);
            zip.write(PdfBuilder.text(content));
        }
        return out.toByteArray();
    }
}
