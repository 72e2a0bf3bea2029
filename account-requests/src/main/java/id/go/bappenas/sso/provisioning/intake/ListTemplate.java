package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ExampleRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A list with Indonesian headings and the {@link ExampleRow}; a star marks required columns. All columns of the workbook are text, so a spreadsheet
 * program does not change the digits of NIK and NIP, or dates.
 */
public final class ListTemplate {

    private static final Set<Column> STARRED =
            EnumSet.of(Column.FULL_NAME, Column.NIK, Column.BIRTH_PLACE, Column.BIRTH_DATE);

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private ListTemplate() {}

    /** UTF-8 with a byte order mark, semicolons. */
    public static byte[] csv() {
        return ("\uFEFF" + csv(ListTemplate::heading) + csv(ListTemplate::example)).getBytes(StandardCharsets.UTF_8);
    }

    private static String csv(Function<Column, String> text) {
        return Arrays.stream(Column.values()).map(text).collect(Collectors.joining(";")) + "\r\n";
    }

    public static byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                            + " ContentType=\"application/xml\"/>" + part("workbook.xml", "sheet.main+xml")
                            + part("worksheets/sheet1.xml", "worksheet+xml") + part("styles.xml", "styles+xml")
                            + "</Types>");
            add(zip, "_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"Pegawai\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation("rId1", "worksheet", "worksheets/sheet1.xml")
                            + relation("rId2", "styles", "styles.xml")));
            add(zip, "xl/styles.xml", styles());
            add(zip, "xl/worksheets/sheet1.xml", sheet());
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    private static String heading(Column column) {
        return column.indonesian() + (STARRED.contains(column) ? "*" : "");
    }

    private static String example(Column column) {
        return ExampleRow.texts().getOrDefault(column, "");
    }

    private static String part(String name, String type) {
        return "<Override PartName=\"/xl/" + name + "\" ContentType=\"" + TYPES + type + "\"/>";
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Cell format 1 is number format 49, text. */
    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"1\"><font/></fonts><fills"
                + " count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills><borders"
                + " count=\"1\"><border/></borders><cellStyleXfs"
                + " count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf"
                + " numFmtId=\"0\"/><xf numFmtId=\"49\""
                + " applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    private static String sheet() {
        return "<worksheet xmlns=\"" + MAIN + "\"><cols><col min=\"1\" max=\"" + Column.values().length
                + "\" width=\"22\" style=\"1\" customWidth=\"1\"/></cols><sheetData>" + row(1, ListTemplate::heading)
                + row(2, ListTemplate::example) + "</sheetData></worksheet>";
    }

    private static String row(int number, Function<Column, String> text) {
        var columns = Column.values();
        return IntStream.range(0, columns.length)
                .mapToObj(index -> "<c r=\"" + (char) ('A' + index) + number + "\" s=\"1\" t=\"inlineStr\"><is><t>"
                        + text.apply(columns[index]) + "</t></is></c>")
                .collect(Collectors.joining("", "<row r=\"" + number + "\">", "</row>"));
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
