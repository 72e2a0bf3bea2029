package id.go.bappenas.sso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileFormTest {

    private static final String TYPE = "Multipart/form-data; boundary=----batas";

    /** Delivers a few bytes at a time, as a slow connection does. */
    private record Drops(InputStream in, int size) {

        InputStream stream() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    return in.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    return in.read(target, offset, Math.min(length, size));
                }
            };
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1_000_000})
    void textsAndFileAreReadInPiecesOfAnySize(int size) throws IOException {
        var content = "isi\r\n------bata\r\n--\r\n------bat".repeat(20_000);
        var form =
                form(size, text("formToken", "x"), text("revision", "3"), file("folder\\nota \"dinas\".pdf", content));

        assertThat(form.text("revision")).isEqualTo("3");
        assertThat(form.text("nothing")).isEmpty();
        assertThat(form.fileName()).isEqualTo("nota \"dinas\".pdf");
        assertThat(new String(form.file().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(content);
    }

    @Test
    void aFormWithoutAChosenFileHasNoFile() throws IOException {
        var form = form(64, text("revision", "3"), file("", ""));

        assertThat(form.fileName()).isEmpty();
        assertThat(form.file().readAllBytes()).isEmpty();
    }

    @Test
    void aPastedTextKeepsTabsAndLines() {
        assertThat(form(64, text("text", "Nama\tNIK\r\nBudi\t1")).text("text")).isEqualTo("Nama\tNIK\r\nBudi\t1");
    }

    @Test
    void aFileWhoseConnectionBreaksOffIsNoCompleteFile() {
        var body = text("revision", "3") + file("nota.pdf", "x".repeat(200_000));
        var form = FileForm.read(TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> form.file().readAllBytes()).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "------batas",
                "------batas\r\nContent-Disposition: form-data; name=\"a\"",
                "------batas\r\nContent-Type: text/plain\r\n\r\nx\r\n------batas--",
                "------batasx\r\n\r\n\r\n------batas--"
            })
    void aMalformedBodyIsRefused(String body) {
        assertThatThrownBy(() -> FileForm.read(TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(400));
    }

    @Test
    void tooLongTextsAreRefused() {
        var half = "x".repeat(FileForm.LONGEST_TEXTS / 2 + 1);

        assertThatThrownBy(() -> form(1_000_000, text("a", half), text("b", half)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(413));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        assertThatThrownBy(() -> FileForm.read("text/plain", InputStream.nullInputStream()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(415));
    }

    private static FileForm form(int size, String... parts) {
        var body = String.join("", parts) + "------batas--\r\n";
        var in = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return FileForm.read(TYPE, new Drops(in, size).stream());
    }

    private static String text(String name, String value) {
        return "------batas\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static String file(String name, String content) {
        return "------batas\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\"", "%22")
                + "\"\r\nContent-Type: application/pdf\r\n\r\n" + content + "\r\n";
    }
}
