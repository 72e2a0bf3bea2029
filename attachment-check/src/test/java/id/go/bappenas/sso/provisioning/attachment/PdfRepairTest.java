package id.go.bappenas.sso.provisioning.attachment;

import static id.go.bappenas.sso.provisioning.attachment.PdfDamage.CUT_OFF;
import static id.go.bappenas.sso.provisioning.attachment.PdfDamage.LAST_ROW_CUT_OFF;
import static id.go.bappenas.sso.provisioning.attachment.PdfDamage.NO_LENGTHS;
import static id.go.bappenas.sso.provisioning.attachment.PdfDamage.RETURNS_LOST;
import static id.go.bappenas.sso.provisioning.attachment.PdfDamage.STARTXREF_GONE;
import static id.go.bappenas.sso.provisioning.attachment.PdfDamage.TABLE_CUT_OFF;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files are repaired where all of their pages are still there, and refused otherwise. */
class PdfRepairTest {

    private static final String REPAIRED = "repaired";
    private static final String INTACT = "intact";

    /** Each sample with each damage: what becomes of it. A repaired file shows the pages of the undamaged one. */
    @Test
    void corpusOfSamplesAndDamagesHasTheseResults() throws IOException {
        var results = new LinkedHashMap<String, Map<String, Integer>>();
        for (var sample : samples().entrySet()) {
            var counts = new TreeMap<String, Integer>();
            for (var damage : PdfDamage.values()) {
                var file = sample.getValue();
                if (damage.changes(file)) {
                    var checked = Checked.pdf(damage.of(file));
                    counts.merge(result(checked), 1, Integer::sum);
                    if (checked.repaired()) {
                        assertThat(pages(checked.content()))
                                .as(sample.getKey() + " " + damage)
                                .isEqualTo(pages(file));
                    }
                }
            }
            results.put(sample.getKey(), counts);
        }

        assertThat(results)
                .isEqualTo(Map.of(
                        "plain scan", Map.of(REPAIRED, 21, "pdf-damaged", 2),
                        "packed scan", Map.of(REPAIRED, 19, "pdf-damaged", 2),
                        "searchable scan", Map.of(REPAIRED, 21, "pdf-damaged", 2),
                        "memo", Map.of(REPAIRED, 20, "pdf-damaged", 1),
                        "turned later", Map.of(REPAIRED, 19, INTACT, 2, "pdf-damaged", 2),
                        "signed", Map.of("pdf-signed-damaged", 22, "pdf-damaged", 1),
                        "owner password", Map.of("pdf-encrypted", 22, "pdf-damaged", 1)));
    }

    /** Of a scan as large as an attachment may be, 10 MiB, that is less than 100 MB. */
    @Test
    void repairOfATransferredScanAllocatesLessThanNineTimesItsSize() throws IOException {
        byte[] scan;
        try (var document = new PDDocument()) {
            var picture = new byte[3_000_000];
            new Random(20261129).nextBytes(picture);
            var page = new PDPage();
            page.setContents(new PDStream(document, new ByteArrayInputStream(picture)));
            document.addPage(page);
            scan = PdfDamage.TEXT_TRANSFER.of(PdfSamples.saved(document, CompressParameters.NO_COMPRESSION));
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();

        var checked = Checked.pdf(scan);

        var allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(checked.repaired()).isTrue();
        assertThat((double) allocated / scan.length).isLessThan(9);
    }

    private static Map<String, byte[]> samples() throws IOException {
        var samples = new LinkedHashMap<String, byte[]>();
        samples.put("plain scan", PdfSamples.plainScan());
        samples.put("packed scan", PdfSamples.packedScan());
        samples.put("searchable scan", PdfSamples.searchableScan());
        samples.put("memo", PdfSamples.memo());
        samples.put("turned later", PdfSamples.turnedLater());
        samples.put("signed", PdfSamples.signed());
        samples.put("owner password", PdfSamples.ownerPassword());
        return samples;
    }

    private static String result(CheckedPdf checked) {
        return checked.problem().orElse(checked.repaired() ? REPAIRED : INTACT);
    }

    /** For each page how it is turned, what is drawn, and the pictures. */
    private static List<String> pages(byte[] file) throws IOException {
        var shown = new ArrayList<String>();
        try (var document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                shown.add(page.getRotation() + " " + page.getAnnotations().size() + " " + digest(page.getContents())
                        + pictures(page));
            }
        }
        return shown;
    }

    private static String pictures(PDPage page) throws IOException {
        var pictures = new StringBuilder();
        for (var name : page.getResources().getXObjectNames()) {
            var stream = page.getResources().getXObject(name).getCOSObject();
            pictures.append(' ').append(name.getName()).append(digest(stream.createRawInputStream()));
        }
        return pictures.toString();
    }

    private static String digest(InputStream content) throws IOException {
        var digest = new CRC32();
        try (var read = content) {
            digest.update(read.readAllBytes());
        }
        return HexFormat.of().toHexDigits(digest.getValue());
    }

    @ParameterizedTest
    @EnumSource(PdfDamage.class)
    void repairedFileIsAcceptedAsItIs(PdfDamage damage) throws IOException {
        var repaired = Checked.pdf(damage.of(PdfSamples.memo()));

        if (repaired.repaired()) {
            assertThat(Checked.pdf(repaired.content()))
                    .returns(false, CheckedPdf::repaired)
                    .returns(repaired.content(), CheckedPdf::content);
        }
    }

    @Test
    void undamagedFileStaysAsItIs() throws IOException {
        for (var file : List.of(PdfSamples.plainScan(), PdfSamples.packedScan(), PdfSamples.signed())) {
            assertThat(Checked.pdf(file)).isEqualTo(CheckedPdf.good(file));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/OpenAction<</S/JavaScript/JS(app.alert(1))>> | pdf-script",
                "/OpenAction<</S/Launch/F(cmd.exe)>> | pdf-action",
                "/Names<</EmbeddedFiles<</Names[]>>>> | pdf-embedded-file",
                "/X<</S/URI/URI(https://example.org/)>> | pdf-action",
                "/X<</S/J#61vaScript>> | pdf-script",
            })
    void damagedFileIsHeldToTheSameRules(String entriesAndCode) {
        var parts = entriesAndCode.split(" \\| ");
        var file = new PdfBuilder().catalog(parts[0]).build();

        for (var damage : List.of(STARTXREF_GONE, TABLE_CUT_OFF, PdfDamage.TEXT_TRANSFER, PdfDamage.BYTE_ORDER_MARK)) {
            assertThat(Checked.problem(damage.of(file))).as(damage.name()).contains(parts[1]);
        }
    }

    /** Readers differ in which version they show. The stored file has one alone, and that one was checked. */
    @Test
    void lastVersionOfAnObjectCountsAndTheOthersAreDropped() {
        var file = text(PdfBuilder.plain());
        var last = "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Rotate 180>>\nendobj\n";
        var repaired = Checked.pdf(PdfBuilder.text(file.replaceAll("(?s)xref.*", last)));

        assertThat(repaired.repaired()).isTrue();
        assertThat(text(repaired.content())).contains("/Rotate 180").doesNotContain("595");
    }

    @Test
    void objectThatNothingLeadsToIsDropped() {
        var file = new PdfBuilder().build(PdfBuilder.text("<</S/Launch/F(cmd.exe)>>"));
        assertThat(Checked.problem(file)).contains("pdf-action");

        var repaired = Checked.pdf(STARTXREF_GONE.of(file));

        assertThat(repaired.repaired()).isTrue();
        assertThat(text(repaired.content())).doesNotContain("Launch");
    }

    @Test
    void lastOfRepeatedKeysCounts() {
        var repaired = Checked.pdf(new PdfBuilder()
                .catalog("/PageMode/UseNone/PageMode/UseOutlines")
                .build());

        assertThat(repaired.repaired()).isTrue();
        assertThat(text(repaired.content())).contains("UseOutlines").doesNotContain("UseNone");
        assertThat(Checked.problem(new PdfBuilder()
                        .catalog("/OpenAction[3 0 R/Fit]/OpenAction<</S/Launch/F(a)>>")
                        .build()))
                .contains("pdf-action");
    }

    /** Otherwise a page of the memo would be missing without a word. */
    @Test
    void fileWithALostPagePictureOrFontIsRefused() {
        for (var lost : List.of(
                "/Contents 9 0 R",
                "/Contents[4 0 R 9 0 R]",
                "/Resources 9 0 R",
                "/Resources<</XObject<</I 9 0 R>>>>",
                "/Resources<</Font<</F 9 0 R>>>>")) {
            var file = new PdfBuilder().page(lost).build(PdfBuilder.stream("", PdfBuilder.text("q Q")));
            assertThat(Checked.problem(STARTXREF_GONE.of(file))).as(lost).contains("pdf-damaged");
        }
        var page = STARTXREF_GONE.of(
                PdfBuilder.text(text(PdfBuilder.plain()).replace("Kids[3 0 R]/Count 1", "Kids[3 0 R 7 0 R]/Count 2")));
        assertThat(Checked.problem(page)).contains("pdf-damaged");
    }

    @Test
    void fileWhoseTrailerIsLostIsStillKnownAsEncrypted() throws IOException {
        assertThat(Checked.problem(TABLE_CUT_OFF.of(PdfSamples.ownerPassword())))
                .contains("pdf-encrypted");
        assertThat(Checked.problem(LAST_ROW_CUT_OFF.of(PdfSamples.ownerPassword())))
                .contains("pdf-encrypted");
    }

    @Test
    void changedPictureAndLostEndAreNotRepaired() throws IOException {
        assertThat(Checked.problem(RETURNS_LOST.of(PdfSamples.plainScan()))).contains("pdf-damaged");
        assertThat(Checked.problem(CUT_OFF.of(PdfSamples.plainScan()))).contains("pdf-damaged");
    }

    @Test
    void textThatLooksLikeAnObjectInAStreamHidesNothing() {
        var hidden =
                PdfBuilder.stream("", PdfBuilder.text("\n1 0 obj\n<</Type/Catalog/AA<</WC<</S/Launch>>>>>>\nendobj\n"));

        assertThat(Checked.problem(new PdfBuilder().page("/Contents 4 0 R").build(hidden)))
                .contains("pdf-action");
        assertThat(Checked.pdf(NO_LENGTHS.of(STARTXREF_GONE.of(
                        new PdfBuilder().page("/Contents 4 0 R").build(hidden)))))
                .matches(checked -> checked.problem().isPresent());
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
