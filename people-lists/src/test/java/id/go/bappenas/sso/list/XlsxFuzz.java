package id.go.bappenas.sso.list;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class XlsxFuzz {

    private static final int MOST_ROWS = 20;
    private static final Set<Column> REQUIRED = EnumSet.of(Column.NIK);

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Parts of a workbook in one text: the sheet, the shared strings, the styles, the workbook. */
    private static final String NEXT_PART = "\n----\n";

    @FuzzTest(maxDuration = "2s")
    void readsOrRefusesAnyFile(byte[] data) {
        var file = Workbook.isWorkbook(data) ? data : workbook(Fuzzed.text(data).split(NEXT_PART, 4));
        Fuzzed.inTime(() -> {
            try {
                var list = PeopleList.read(file, REQUIRED, MOST_ROWS);
                holds(list.rows().size() <= MOST_ROWS && !list.rows().isEmpty(), "no more rows than the limit");
                holds(list.columns().containsAll(REQUIRED), "required columns are present");
            } catch (ProblemException e) {
                holds(e.problem().status() == 422 || e.problem().status() == 413, "a declared refusal");
            }
        });
    }

    /** Zipped here: the fuzzer would not get past the checksums. */
    private static byte[] workbook(String[] parts) {
        var entries = new LinkedHashMap<String, byte[]>();
        put(
                entries,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        put(
                entries,
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"" + RELATIONS
                        + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        + "<Relationship Id=\"r3\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>"
                        + "</Relationships>");
        put(entries, "xl/worksheets/sheet1.xml", parts[0]);
        if (parts.length > 1) {
            put(entries, "xl/sharedStrings.xml", parts[1]);
        }
        if (parts.length > 2) {
            put(entries, "xl/styles.xml", parts[2]);
        }
        put(
                entries,
                "xl/workbook.xml",
                parts.length > 3
                        ? parts[3]
                        : "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                                + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        try {
            return ZipArchive.pack(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(LinkedHashMap<String, byte[]> entries, String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
