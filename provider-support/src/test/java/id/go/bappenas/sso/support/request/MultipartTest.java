package id.go.bappenas.sso.support.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {

    private static final String TYPE = "multipart/form-data; boundary=b";
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"f \\\"1\\\".pdf\"\r\n"
                    + "Content-Type: application/pdf\r\n\r\n";

    @Test
    void partsAreReadAsTheyWereSent() {
        var parts = parse("kata pengantar\r\n" + PART
                + "\r\n-bx\r\n\r\n--b \r\ncontent-disposition: form-data; name=y\r\n\r\n" + "\r\n--b--\r\nsisa");

        assertThat(parts).extracting(Multipart.Part::name).containsExactly("x", "y");
        assertThat(text(parts.get(0))).isEqualTo("\r\n-bx\r\n");
        assertThat(text(parts.get(1))).isEmpty();
    }

    @Test
    void boundaryMayBeQuoted() {
        var body = "--a b?\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--a b?--";

        assertThat(text(Multipart.parse("Multipart/form-data; charset=x; Boundary=\"a b?\"", bytes(body), 1)
                        .get(0)))
                .isEqualTo("1");
    }

    @Test
    void bodyWithoutPartsIsEmpty() {
        assertThat(parse("--b--")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--b",
                "--b\r\n",
                "--c\r\n\r\n--c--",
                "--b\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: attachment; name=x\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=x\r\nContent-Disposition: form-data; name=x\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=x; name=y\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=x\r\n\r\nx",
                "--b\r\nContent-Disposition: form-data; name=x\r\n\r\nx--b--",
                "--b\r\nContent-Disposition: form-data; name=x\r\n\r\nx\r\n--bx--",
                "--b\nContent-Disposition: form-data; name=x\n\nx\n--b--",
                "--b\r\nnothing\r\n\r\nx\r\n--b--",
            })
    void refusesMalformedBody(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOf(ProblemException.class)
                .hasMessage("multipart-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=\"\"",
                "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            })
    void refusesMissingOrTooLongBoundary(String type) {
        assertThatThrownBy(() -> Multipart.parse(type, bytes("--b--"), 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void damagedBodyIsReadOrRefused() {
        var random = new Random(7);
        var good = bytes((PART + "isi\r\n").repeat(3) + "--b--\r\n");
        for (var i = 0; i < 20_000; i++) {
            var bad = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (var j = random.nextInt(4); j > 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Multipart.parse(TYPE, bad, 3)).hasSizeLessThanOrEqualTo(3);
            } catch (ProblemException e) {
                assertThat(e.problem().status()).isIn(400, 413);
            }
        }
    }

    private static List<Multipart.Part> parse(String body) {
        return Multipart.parse(TYPE, bytes(body), Multipart.MOST_PARTS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(Multipart.Part part) {
        return new String(part.content(), StandardCharsets.ISO_8859_1);
    }
}
