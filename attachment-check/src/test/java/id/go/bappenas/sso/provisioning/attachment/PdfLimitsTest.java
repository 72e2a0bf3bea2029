package id.go.bappenas.sso.provisioning.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Limits of the number of pages and objects of a PDF, and of the time of its check. */
class PdfLimitsTest {

    @Test
    void acceptsTwoThousandPagesAndRefusesOneMore() {
        assertThat(PdfCheck.problem(pages(2_000, 2_000))).isEmpty();
        assertThat(PdfCheck.problem(pages(2_001, 2_001))).contains("pdf-too-many-pages");
    }

    @Test
    void pdfThatDeclaresTooManyPagesIsRefused() {
        assertThat(PdfCheck.problem(pages(1, 2_000_000_000))).contains("pdf-too-many-pages");
    }

    @Test
    void countsRepeatedPageAgain() {
        var kids = PdfBuilder.text("<</Type/Pages/Kids[" + "3 0 R ".repeat(2_001) + "]/Count 1>>");

        assertThat(PdfCheck.problem(new PdfBuilder().catalog("/Pages 4 0 R").build(kids)))
                .contains("pdf-too-many-pages");
    }

    @Test
    void refusesCyclicPageTree() {
        var circle = PdfBuilder.text("<</Type/Pages/Kids[4 0 R 4 0 R]/Count 1>>");

        assertThat(PdfCheck.problem(new PdfBuilder().catalog("/Pages 4 0 R").build(circle)))
                .contains("pdf-too-many-pages");
    }

    @Test
    void refusesTableWithManyShortRows() throws Exception {
        var rows = new byte[31_000_000];
        Arrays.fill(rows, (byte) 1);

        assertThat(PdfCheck.problem(tableStream("/W[1 0 0]/Size 31000000", rows)))
                .contains("pdf-too-complex");
        assertThat(PdfCheck.problem(tableStream("/W[0 0 0]/Size 2000000000", rows)))
                .contains("pdf-damaged");
        assertThat(PdfCheck.problem(tableStream("/W[1 2000000000 0]/Size 9", new byte[9])))
                .contains("pdf-damaged");
    }

    @Test
    void endsCheckThatTakesTooLong() {
        var clock = new AtomicLong();

        assertThat(PdfCheck.problem(PdfBuilder.plain(), clock::get)).isEmpty();
        assertThat(PdfCheck.problem(PdfBuilder.plain(), () -> clock.addAndGet(PdfDeadline.LONGEST.toNanos() / 2)))
                .contains("pdf-too-complex");
    }

    /** Before, the time was checked once per object, and one object can hold everything. */
    @Test
    void endsCheckInsideLargeObject() {
        var large = PdfBuilder.text("[" + "[]".repeat(100_000) + "]");
        var clock = new AtomicLong();

        assertThat(PdfCheck.problem(
                        new PdfBuilder().build(large), () -> clock.addAndGet(PdfDeadline.LONGEST.toNanos() / 10_000)))
                .contains("pdf-too-complex");
    }

    /** Pages from object 4 on, in a page tree. */
    private static byte[] pages(int number, int count) {
        var objects = new byte[number + 1][];
        var kids = new StringBuilder();
        for (var i = 1; i <= number; i++) {
            objects[i] = PdfBuilder.text("<</Type/Page/Parent 4 0 R/MediaBox[0 0 595 842]>>");
            kids.append(i + 4).append(" 0 R ");
        }
        objects[0] = PdfBuilder.text("<</Type/Pages/Kids[" + kids + "]/Count " + count + ">>");
        return new PdfBuilder().catalog("/Pages 4 0 R").build(objects);
    }

    private static byte[] tableStream(String entries, byte[] rows) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(rows);
        }
        var head = PdfBuilder.text("%PDF-1.7\n");
        var file = new ByteArrayOutputStream();
        file.writeBytes(head);
        file.writeBytes(PdfBuilder.text("1 0 obj\n"));
        file.writeBytes(PdfBuilder.stream("/Type/XRef/Root 1 0 R/Filter/FlateDecode" + entries, packed.toByteArray()));
        file.writeBytes(PdfBuilder.text("\nendobj\nstartxref\n" + head.length + "\n%%EOF\n"));
        return file.toByteArray();
    }
}
