package id.go.bappenas.sso.list;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes lists as programs do, with libraries other than those that read them. */
enum Writer {
    POI,
    POI_STREAMED,
    /** As SheetJS and ExcelJS: text of type {@code str}, dates of type {@code d}. */
    TYPED_TEXT,
    /** As the Open XML SDK: prefixed names, inline text; no addresses. */
    PREFIXED,
    CSV_COMMA,
    CSV_SEMICOLON_MARK,
    CSV_TAB_UTF16,
    CSV_BAR_WINDOWS,
    CSV_UTF16_BIG_ENDIAN_NO_MARK,
    CSV_UTF16_NO_MARK,
    CSV_DECLARED,
    CSV_OLD_MAC_QUOTED;

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    boolean isWorkbook() {
        return ordinal() < CSV_COMMA.ordinal();
    }

    byte[] write(Page... pages) {
        return write(List.of(pages));
    }

    /** A CSV file has the first page only. */
    byte[] write(List<Page> pages) {
        try {
            return switch (this) {
                case POI -> poi(new XSSFWorkbook(), pages);
                case POI_STREAMED -> poi(new SXSSFWorkbook(), pages);
                case TYPED_TEXT, PREFIXED -> xml(pages);
                case CSV_COMMA -> csv(pages, ',', "\n", QuoteMode.MINIMAL).getBytes(StandardCharsets.UTF_8);
                case CSV_SEMICOLON_MARK ->
                    ("\uFEFF" + csv(pages, ';', "\r\n", QuoteMode.MINIMAL)).getBytes(StandardCharsets.UTF_8);
                case CSV_TAB_UTF16 ->
                    ("\uFEFF" + csv(pages, '\t', "\r\n", QuoteMode.MINIMAL)).getBytes(StandardCharsets.UTF_16LE);
                case CSV_BAR_WINDOWS ->
                    csv(pages, '|', "\r\n", QuoteMode.MINIMAL).getBytes(Charset.forName("windows-1252"));
                case CSV_UTF16_BIG_ENDIAN_NO_MARK ->
                    csv(pages, ';', "\n", QuoteMode.MINIMAL).getBytes(StandardCharsets.UTF_16BE);
                case CSV_UTF16_NO_MARK ->
                    csv(pages, ',', "\n", QuoteMode.MINIMAL).getBytes(StandardCharsets.UTF_16LE);
                case CSV_DECLARED ->
                    ("sep=;\r\n" + csv(pages, ';', "\r\n", QuoteMode.MINIMAL)).getBytes(StandardCharsets.UTF_8);
                case CSV_OLD_MAC_QUOTED -> csv(pages, ';', "\r", QuoteMode.ALL).getBytes(StandardCharsets.UTF_8);
            };
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private static String csv(List<Page> pages, char separator, String end, QuoteMode quotes) throws IOException {
        var text = new StringWriter();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator(end)
                .setQuoteMode(quotes)
                .build();
        try (var printer = new CSVPrinter(text, format)) {
            for (var row : pages.get(0).rows()) {
                printer.printRecord(row.stream().map(Writer::typed).toList());
            }
        }
        return text.toString();
    }

    private static String typed(Object cell) {
        if (cell instanceof LocalDate day) {
            return TYPED.format(day);
        }
        return cell instanceof Page.Formula formula ? "=" + formula.text() : Objects.toString(cell, "");
    }

    private static byte[] poi(Workbook workbook, List<Page> pages) throws IOException {
        try (workbook) {
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd mmmm yyyy"));
            for (var page : pages) {
                var sheet = workbook.createSheet(page.name());
                for (var i = 0; i < page.rows().size(); i++) {
                    var row = sheet.createRow(i);
                    row.setZeroHeight(page.hiddenRows().contains(i));
                    for (var j = 0; j < page.rows().get(i).size(); j++) {
                        var value = page.rows().get(i).get(j);
                        if (value != null) {
                            fill(row.createCell(j), value, day);
                        }
                    }
                }
                workbook.setSheetHidden(workbook.getSheetIndex(sheet), page.hidden());
            }
            var shown =
                    pages.stream().filter(page -> !page.hidden()).findFirst().orElseThrow();
            workbook.setActiveSheet(workbook.getSheetIndex(shown.name()));
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static void fill(Cell cell, Object value, CellStyle day) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Page.Formula formula) {
            cell.setCellFormula(formula.text());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private byte[] xml(List<Page> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var sheets = new StringBuilder();
            var relations = new StringBuilder();
            for (var i = 0; i < pages.size(); i++) {
                var page = pages.get(i);
                sheets.append("<sheet name=\"" + page.name() + "\" sheetId=\"" + (i + 1) + "\""
                        + (page.hidden() ? " state=\"hidden\"" : "") + " r:id=\"rId" + (i + 1) + "\"/>");
                relations.append("<Relationship Id=\"rId" + (i + 1) + "\" Type=\"" + RELATIONS
                        + "/worksheet\" Target=\"worksheets/sheet" + (i + 1) + ".xml\"/>");
                add(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", this == PREFIXED ? prefixed(page) : plain(page));
            }
            add(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + sheets
                            + "</sheets></workbook>");
            add(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>");
            add(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"xml\""
                            + " ContentType=\"application/xml\"/></Types>");
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String plain(Page page) {
        var xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (var i = 0; i < page.rows().size(); i++) {
            var hidden = page.hiddenRows().contains(i) ? " hidden=\"1\"" : "";
            xml.append("<row r=\"" + (i + 1) + "\"" + hidden + ">");
            for (var j = 0; j < page.rows().get(i).size(); j++) {
                var value = page.rows().get(i).get(j);
                var address = Heading.letters(j) + (i + 1);
                if (value instanceof LocalDate day) {
                    xml.append("<c r=\"" + address + "\" t=\"d\"><v>" + day.minusDays(1) + "T17:00:00.000Z</v></c>");
                } else if (value instanceof Number number) {
                    xml.append("<c r=\"" + address + "\"><v>" + number + "</v></c>");
                } else if (value instanceof Page.Formula formula) {
                    xml.append("<c r=\"" + address + "\" t=\"str\"><f>" + escaped(formula.text()) + "</f><v>0</v></c>");
                } else if (value != null) {
                    xml.append("<c r=\"" + address + "\" t=\"str\"><v>" + escaped(value.toString()) + "</v></c>");
                }
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static String prefixed(Page page) {
        var xml = new StringBuilder("<x:worksheet xmlns:x=\"" + MAIN + "\"><x:sheetData>");
        for (var i = 0; i < page.rows().size(); i++) {
            var hidden = page.hiddenRows().contains(i) ? " hidden=\"true\"" : "";
            xml.append("<x:row" + hidden + ">");
            for (var value : page.rows().get(i)) {
                if (value instanceof Page.Formula formula) {
                    xml.append("<x:c><x:f>" + escaped(formula.text()) + "</x:f><x:v>0</x:v></x:c>");
                } else if (value instanceof Number number) {
                    xml.append("<x:c><x:v>" + number + "</x:v></x:c>");
                } else {
                    xml.append("<x:c t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">" + escaped(typed(value))
                            + "</x:t></x:is></x:c>");
                }
            }
            xml.append("</x:row>");
        }
        return xml.append("</x:sheetData></x:worksheet>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
