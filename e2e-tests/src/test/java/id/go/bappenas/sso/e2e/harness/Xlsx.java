package id.go.bappenas.sso.e2e.harness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes spreadsheets without a library. */
public final class Xlsx {

    private Xlsx() {}

    public static String text(String address, String value) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    public static String number(String address, String digits) {
        return "<c r=\"" + address + "\"><v>" + digits + "</v></c>";
    }

    public static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    /** The smallest valid workbook; cell format 1 is a date. */
    public static byte[] workbook(String rows) {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return zip(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\""
                        + types + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + types
                        + "styles+xml\"/></Types>",
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations
                        + "\"><sheets><sheet name=\"Daftar\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\""
                        + relations + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + main
                        + "\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** @param namesAndContents pairs of an entry's name and its content, which is text or bytes */
    public static byte[] zip(Object... namesAndContents) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                var content = namesAndContents[i + 1];
                zip.write(content instanceof byte[] raw ? raw : ((String) content).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }
}
