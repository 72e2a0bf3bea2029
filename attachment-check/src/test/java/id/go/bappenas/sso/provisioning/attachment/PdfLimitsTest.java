package id.go.bappenas.sso.provisioning.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Limits of the number of pages and objects of a PDF, and of the time of its check. */
class PdfLimitsTest {

    @Test
    void acceptsTwoThousandPagesAndRefusesOneMore() {
        assertThat(Checked.problem(pages(2_000, 2_000))).isEmpty();
        assertThat(Checked.problem(pages(2_001, 2_001))).contains("pdf-too-many-pages");
    }

    /** Reading their table took seconds before the pages were counted. */
    @Test
    void refusesHundredThousandPagesBeforeItReadsTheirTable() {
        var clock = new AtomicLong();
        var pages = pages(100_000, 1);

        for (var file : List.of(pages, PdfDamage.STARTXREF_GONE.of(pages))) {
            assertThat(Checked.problem(file, () -> clock.addAndGet(PdfLimits.LONGEST.toNanos() / 3)))
                    .contains("pdf-too-many-pages");
        }
    }

    @Test
    void limitOfPagesIsAnOption() {
        assertThat(PdfCheck.check(pages(30, 30), 30).problem()).isEmpty();
        assertThat(PdfCheck.check(pages(31, 31), 30).problem()).contains("pdf-too-many-pages");
        assertThat(PdfCheck.check(PdfDamage.STARTXREF_GONE.of(pages(31, 31)), 30)
                        .problem())
                .contains("pdf-too-many-pages");
    }

    @Test
    void refusesManyObjectsAndTrailersBeforeItReadsThem() {
        for (var repeated : List.of("1 0 obj ", "trailer<<", "1 0 obj<</Length 9>>stream\n")) {
            assertThat(Checked.problem(PdfBuilder.text("%PDF-1.7\n" + repeated.repeat(101_000))))
                    .contains("pdf-too-complex");
        }
    }

    @Test
    void repairEndsInTime() {
        var clock = new AtomicLong();
        var many = new byte[20_000][];
        Arrays.fill(many, PdfBuilder.text("<<>>"));
        var damaged = PdfDamage.STARTXREF_GONE.of(new PdfBuilder().build(many));

        assertThat(Checked.problem(damaged, () -> clock.addAndGet(PdfLimits.LONGEST.toNanos() / 1_000)))
                .contains("pdf-too-complex");
    }

    /** Each of the streams ends at the one end, so each could be written with the bytes of all that follow. */
    @Test
    void repairedFileIsHardlyLargerThanTheDamagedOne() {
        var file = new StringBuilder("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/X[");
        for (var i = 3; i < 2_000; i++) {
            file.append(i).append(" 0 R ");
        }
        file.append("]>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n");
        for (var i = 3; i < 2_000; i++) {
            file.append(i).append(" 0 obj<<>>stream\n").append("x".repeat(2_000));
        }

        assertThat(Checked.problem(PdfBuilder.text(file + "\nendstream endobj")))
                .contains("pdf-too-complex");
    }

    @Test
    void pdfThatDeclaresTooManyPagesIsRefused() {
        assertThat(Checked.problem(pages(1, 2_000_000_000))).contains("pdf-too-many-pages");
    }

    @Test
    void countsRepeatedPageAgain() {
        var kids = PdfBuilder.text("<</Type/Pages/Kids[" + "3 0 R ".repeat(2_001) + "]/Count 1>>");

        assertThat(Checked.problem(new PdfBuilder().catalog("/Pages 4 0 R").build(kids)))
                .contains("pdf-too-many-pages");
    }

    @Test
    void refusesCyclicPageTree() {
        var circle = PdfBuilder.text("<</Type/Pages/Kids[4 0 R 4 0 R]/Count 1>>");

        assertThat(Checked.problem(new PdfBuilder().catalog("/Pages 4 0 R").build(circle)))
                .contains("pdf-too-many-pages");
    }

    @Test
    void refusesTableWithManyShortRows() throws Exception {
        var rows = new byte[31_000_000];
        Arrays.fill(rows, (byte) 1);

        assertThat(Checked.problem(tableStream("/W[1 0 0]/Size 31000000", rows)))
                .contains("pdf-too-complex");
        assertThat(Checked.problem(tableStream("/W[0 0 0]/Size 2000000000", rows)))
                .contains("pdf-damaged");
        assertThat(Checked.problem(tableStream("/W[1 2000000000 0]/Size 9", new byte[9])))
                .contains("pdf-damaged");
    }

    @Test
    void endsCheckThatTakesTooLong() {
        var clock = new AtomicLong();

        assertThat(Checked.problem(PdfBuilder.plain(), clock::get)).isEmpty();
        assertThat(Checked.problem(PdfBuilder.plain(), () -> clock.addAndGet(PdfLimits.LONGEST.toNanos() / 2)))
                .contains("pdf-too-complex");
    }

    /** Before, the time was checked once per object, and one object can hold everything. */
    @Test
    void endsCheckInsideLargeObject() {
        var large = PdfBuilder.text("[" + "[]".repeat(100_000) + "]");
        var clock = new AtomicLong();

        assertThat(Checked.problem(
                        new PdfBuilder().build(large), () -> clock.addAndGet(PdfLimits.LONGEST.toNanos() / 10_000)))
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
