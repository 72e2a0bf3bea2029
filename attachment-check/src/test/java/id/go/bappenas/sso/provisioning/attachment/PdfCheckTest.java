package id.go.bappenas.sso.provisioning.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfCheckTest {

    /** All codes of refusals. */
    static final Set<String> CODES = Set.of(
            "pdf-none",
            "pdf-empty",
            "pdf-is-picture",
            "pdf-is-office",
            "pdf-is-archive",
            "pdf-damaged",
            "pdf-signed-damaged",
            "pdf-encrypted",
            "pdf-script",
            "pdf-action",
            "pdf-embedded-file",
            "pdf-external",
            "pdf-link",
            "pdf-media",
            "pdf-too-complex",
            "pdf-too-many-pages");

    @Test
    void acceptsPlainPdfWithPictureOfAnySize() throws Exception {
        assertThat(Checked.problem(PdfBuilder.plain())).isEmpty();
        var picture = PdfBuilder.stream("/Subtype/Image/Filter/FlateDecode", deflated(new byte[90_000_000]));
        assertThat(Checked.problem(new PdfBuilder().build(picture))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF", "<html>%PDF-1.7", "MZ"})
    void refusesFileThatDoesNotBeginAsPdf(String content) {
        assertThat(Checked.problem(PdfBuilder.text(content))).contains("pdf-none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/OpenAction<</S/JavaScript/JS(app.alert(1))>> | pdf-script",
                "/OpenAction<</S/J#61vaScript/J#53 (x)>> | pdf-script",
                "/Names<</JavaScript<</Names[]>>>> | pdf-script",
                "/AcroForm<</XFA[]>> | pdf-script",
                "/OpenAction<</S/Launch/F(cmd.exe)>> | pdf-action",
                "/AA<</WC<</S/SubmitForm/F(x)>>>> | pdf-action",
                "/OpenAction[<</S/GoToE>>] | pdf-action",
                "/Names<</EmbeddedFiles<</Names[]>>>> | pdf-embedded-file",
                "/X<</Type/Filespec/EF<<>>>> | pdf-embedded-file",
                "/X<</Subtype/FileAttachment>> | pdf-embedded-file",
            })
    void refusesPdfWithActiveContent(String entries, String code) {
        assertThat(Checked.problem(new PdfBuilder().catalog(entries).build())).contains(code);
    }

    @Test
    void objectsThatNoPageLeadsToAreLookedAtToo() {
        var hidden = PdfBuilder.text("<</S/Launch/F(cmd.exe)>>");

        assertThat(Checked.problem(new PdfBuilder().build(hidden))).contains("pdf-action");
    }

    @Test
    void refusesEncryptedPdf() {
        var handler = PdfBuilder.text("<</Filter/Standard/V 1/R 2/O(x)/U(x)/P -4>>");

        assertThat(Checked.problem(new PdfBuilder().trailer("/Encrypt 4 0 R").build(handler)))
                .contains("pdf-encrypted");
        assertThat(Checked.problem(new PdfBuilder()
                        .trailer("/Encrypt<</Filter/Adobe.PubSec>>")
                        .build()))
                .contains("pdf-encrypted");
    }

    @Test
    void refusesDamagedPdf() {
        var plain = PdfBuilder.plain();

        assertThat(Checked.problem(Arrays.copyOf(plain, plain.length / 3))).contains("pdf-damaged");
        assertThat(Checked.problem(PdfBuilder.text("%PDF-1.7\n"))).contains("pdf-damaged");
    }

    @Test
    void refusesObjectStreamThatUnpacksToTooMuch() throws Exception {
        assertThat(Checked.problem(compressed("/Filter/FlateDecode", deflated(new byte[100_000_000]))))
                .contains("pdf-too-complex");
        assertThat(Checked.problem(
                        compressed("/Filter/FlateDecode", deflated(PdfBuilder.text("[]".repeat(8_000_000))))))
                .contains("pdf-too-complex");
        assertThat(Checked.problem(compressed("/Filter[/FlateDecode/LZWDecode]", deflated(deflated(new byte[10])))))
                .contains("pdf-too-complex");
        assertThat(Checked.problem(compressed(
                        "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647>>", deflated(new byte[9]))))
                .contains("pdf-too-complex");
    }

    /** Object 5 is in object stream 4, and the table is a stream. */
    private static byte[] compressed(String filter, byte[] content) {
        var head = PdfBuilder.text("%PDF-1.7\n");
        var catalog = PdfBuilder.text("1 0 obj\n<</Type/Catalog/Pages 2 0 R/X 5 0 R>>\nendobj\n");
        var pages = PdfBuilder.text("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
        var out = new ByteArrayOutputStream();
        out.writeBytes(head);
        var one = out.size();
        out.writeBytes(catalog);
        var two = out.size();
        out.writeBytes(pages);
        var four = out.size();
        out.writeBytes(PdfBuilder.text("4 0 obj\n"));
        out.writeBytes(PdfBuilder.stream("/Type/ObjStm/N 1/First 4" + filter, content));
        out.writeBytes(PdfBuilder.text("\nendobj\n"));
        var table = out.size();
        var rows = new ByteArrayOutputStream();
        for (var row : new int[][] {{0, 0}, {1, one}, {1, two}, {0, 0}, {1, four}, {2, 4}, {1, table}}) {
            rows.writeBytes(new byte[] {
                (byte) row[0], (byte) (row[1] >> 24), (byte) (row[1] >> 16), (byte) (row[1] >> 8), (byte) row[1], 0
            });
        }
        out.writeBytes(PdfBuilder.text("6 0 obj\n"));
        out.writeBytes(PdfBuilder.stream("/Type/XRef/W[1 4 1]/Size 7/Root 1 0 R", rows.toByteArray()));
        out.writeBytes(PdfBuilder.text("\nendobj\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    @Test
    void checksObjectInObjectStream() throws Exception {
        var launch = "5 0 <</S/Launch>>";

        assertThat(Checked.problem(compressed("/Filter/FlateDecode", deflated(PdfBuilder.text(launch)))))
                .contains("pdf-action");
        assertThat(Checked.problem(compressed("/Filter/FlateDecode", deflated(PdfBuilder.text("5 0 <</S/Go>>   ")))))
                .isEmpty();
    }

    @Test
    void nestingAndChainsOfLengthsEnd() {
        assertThat(Checked.pdf(new PdfBuilder().build(PdfBuilder.text("[".repeat(100_000)))))
                .matches(PdfCheckTest::isRefusedOrRepaired);
        var chain = new byte[3000][];
        for (var i = 0; i < chain.length; i++) {
            chain[i] = PdfBuilder.text("<</Length " + (5 + i) + " 0 R>>\nstream\nx\nendstream");
        }
        assertThat(Checked.pdf(new PdfBuilder().build(chain))).matches(PdfCheckTest::isRefusedOrRepaired);
    }

    private static boolean isRefusedOrRepaired(CheckedPdf checked) {
        return checked.problem().isPresent() || checked.repaired();
    }

    @Test
    void damagedPdfGetsKnownCodeOrNone() {
        var random = new Random(20261123);
        var plain = new PdfBuilder()
                .catalog("/OpenAction<</S/GoTo/D[3 0 R/Fit]>>")
                .build(PdfBuilder.stream("", "BT ET".getBytes(StandardCharsets.ISO_8859_1)));
        for (var i = 0; i < 5000; i++) {
            var changed = plain.clone();
            for (var j = 0; j <= random.nextInt(8); j++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            var cut = random.nextInt(4) == 0 ? Arrays.copyOf(changed, random.nextInt(changed.length)) : changed;
            assertThat(Checked.problem(cut)).matches(code -> code.isEmpty() || CODES.contains(code.get()));
        }
    }

    private static byte[] deflated(byte[] content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
