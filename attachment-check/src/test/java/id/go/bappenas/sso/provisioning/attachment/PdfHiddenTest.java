package id.go.bappenas.sso.provisioning.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are harmless in one viewer and not in another: the check has to look at both versions. */
class PdfHiddenTest {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String SCRIPT =
            "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>";
    private static final String ADDRESS = "<</S/URI/URI(https://evil.example/)>>";

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "a version behind the last %%EOF", "pdf-script", good().version(1, SCRIPT, "startxref %d\n")),
                Arguments.of(
                        "the same with a mark that is cut",
                        "pdf-script",
                        good().version(1, SCRIPT, "startxref %d\n%%%%EO")),
                Arguments.of("an object twice in a table, the good one first", "pdf-script", twice(true)),
                Arguments.of("an object twice in a table, the bad one first", "pdf-script", twice(false)),
                Arguments.of(
                        "an object that no table names",
                        "pdf-script",
                        good().object(1, SCRIPT).end()),
                Arguments.of(
                        "a comment inside its head",
                        "pdf-script",
                        good().raw("1 0 %x\nobj\n" + SCRIPT + "\nendobj\n").end()),
                Arguments.of(
                        "a trailer with a catalog inside",
                        "pdf-script",
                        good().raw("trailer <</Size 9/Root " + SCRIPT + ">>\n").end()),
                Arguments.of(
                        "an address under a number that a harmless object has",
                        "pdf-action",
                        good().object(7, ADDRESS)
                                .object(1, "<</Type/Catalog/Pages 2 0 R/OpenAction 7 0 R>>")
                                .end()),
                Arguments.of(
                        "a stream of objects that names a number twice",
                        "pdf-script",
                        good().object(8, streamed("1 0 1 " + CATALOG.length() + " ", CATALOG + SCRIPT, 2))
                                .end()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void checksObjectsThatAnotherViewerFinds(String what, String code, byte[] file) {
        assertThat(Checked.problem(file)).as(what).contains(code);
    }

    /** Viewers differ in what they show of these. The stored file has nothing that they can differ in. */
    @Test
    void ambiguousFileIsStoredWithoutTheAmbiguity() {
        for (var file : List.of(
                good().raw("+1 0 obj\n" + SCRIPT + "\nendobj\n").end(),
                new Writer()
                        .object(1, "<</Type/Catalog/Pages 2 0 R/AA<<>>/AA<</WC<</S/URI>>>>/AA<<>>>>")
                        .pages()
                        .end())) {
            var checked = Checked.pdf(file);

            assertThat(checked.repaired()).isTrue();
            assertThat(new String(checked.content(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("JavaScript", "URI", "+1");
            assertThat(Checked.problem(checked.content())).isEmpty();
        }
    }

    @Test
    void refusesEncryptedVersion() {
        assertThat(Checked.problem(good().raw("trailer <</Size 9/Root 1 0 R/Encrypt<<>>>>\n")
                        .end()))
                .contains("pdf-encrypted");
    }

    @Test
    void earlierVersionsOfHarmlessObjectsStay() {
        var link = "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A 5 0 R>>";
        var file = new Writer()
                .object(1, CATALOG)
                .object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[4 0 R]>>")
                .object(4, link)
                .object(5, "<</S/URI/URI(https://www.bappenas.go.id/)>>")
                .table();

        assertThat(Checked.problem(file.bytes())).isEmpty();
        assertThat(Checked.problem(
                        file.version(5, "<</S/URI/URI(https://www.bappenas.go.id/id)>>", "startxref %d\n%%%%EOF\n")))
                .isEmpty();
    }

    private static Writer good() {
        return new Writer().object(1, CATALOG).pages().table();
    }

    private static byte[] twice(boolean goodFirst) {
        var writer = new Writer().object(1, CATALOG).pages();
        var good = writer.offset(1);
        writer.object(1, SCRIPT);
        var bad = writer.offset(1);
        return writer.table(goodFirst ? good : bad, "1 1\n%010d 00000 n \n".formatted(goodFirst ? bad : good))
                .bytes();
    }

    private static String streamed(String head, String objects, int number) {
        var content = head + objects;
        return "<</Type/ObjStm/N " + number + "/First " + head.length() + "/Length " + content.length() + ">>\nstream\n"
                + content + "\nendstream";
    }

    /** Writes objects 1 to 3 with a table, and further bytes after them. */
    private static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final List<Integer> offsets = new ArrayList<>(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        private int highest;
        private int table;

        Writer() {
            raw("%PDF-1.7\n");
        }

        Writer pages() {
            return object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                    .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>");
        }

        Writer object(int number, String content) {
            if (table == 0) {
                highest = Math.max(highest, number);
            }
            offsets.set(number, out.size());
            return raw(number + " 0 obj\n" + content + "\nendobj\n");
        }

        int offset(int number) {
            return offsets.get(number);
        }

        Writer table() {
            return table(offset(1), "");
        }

        Writer table(int first, String more) {
            table = out.size();
            raw("xref\n0 " + (highest + 1) + "\n0000000000 65535 f \n%010d 00000 n \n".formatted(first));
            for (var number = 2; number <= highest; number++) {
                raw("%010d 00000 n \n".formatted(offset(number)));
            }
            return raw(more + "trailer\n<</Size " + (highest + 1) + "/Root 1 0 R>>\nstartxref\n" + table + "\n%%EOF\n");
        }

        /** Ends the file with a reference to the first table. */
        byte[] end() {
            if (table == 0) {
                return table().bytes();
            }
            return raw("startxref\n" + table + "\n%%EOF\n").bytes();
        }

        /** Adds a new version of an object, a table of it, and this end. */
        byte[] version(int number, String content, String end) {
            object(number, content);
            var newTable = out.size();
            raw("xref\n" + number + " 1\n%010d 00000 n \n".formatted(offset(number)));
            raw("trailer\n<</Size " + (highest + 1) + "/Root 1 0 R/Prev " + table + ">>\n");
            return raw(end.formatted(newTable)).bytes();
        }

        Writer raw(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
