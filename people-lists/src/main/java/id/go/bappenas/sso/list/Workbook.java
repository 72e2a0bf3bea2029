package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX workbook. */
final class Workbook {

    /** Built-in number formats that show a day (ECMA-376 part 1, 18.8.30). */
    private static final Pattern DATE_FORMAT_IDS = Pattern.compile("14|15|16|17|22|2[7-9]|3[0-6]|5[0-8]");

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private Workbook() {}

    static boolean isWorkbook(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    static List<RawRow> rows(byte[] file, int mostRows) {
        try {
            var entries = ZipArchive.unpack(file);
            for (var entry : entries.values()) {
                // Every entry, because the workbook itself says which one is its sheet.
                SheetGuard.check(entry);
            }
            return read(ZipArchive.pack(entries), mostRows);
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The library throws many kinds of exceptions for a damaged workbook.
            throw ProblemException.of(422, "list-unreadable");
        }
    }

    private static List<RawRow> read(byte[] file, int mostRows) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
                var stream = workbook.getFirstSheet().openStream()) {
            var rows = new ArrayList<RawRow>();
            for (var each = stream.iterator(); each.hasNext(); ) {
                var row = row(each.next());
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > mostRows + 1) {
                    throw ProblemException.of(422, "list-too-long", String.valueOf(mostRows));
                }
            }
            return rows;
        }
    }

    private static RawRow row(Row row) {
        var cells = new ArrayList<ListCell>();
        for (var i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Workbook::cell).orElse(ListCell.EMPTY));
        }
        return new RawRow(row.getRowNum(), cells);
    }

    private static ListCell cell(Cell cell) {
        if (cell.getType() == CellType.EMPTY) {
            return ListCell.EMPTY;
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return new ListCell(ListCell.Kind.DATE, "", cell.asDate().toLocalDate());
        }
        return switch (cell.getType()) {
            case NUMBER -> new ListCell(ListCell.Kind.NUMBER, cell.getRawValue(), null);
            case FORMULA, ERROR -> new ListCell(ListCell.Kind.FORMULA, "", null);
            default -> ListCell.text(cell.getText());
        };
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        return id != null
                && (DATE_FORMAT_IDS.matcher(String.valueOf(id)).matches() || format != null && showsADay(format));
    }

    private static boolean showsADay(String format) {
        var signs = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return signs.contains("d") || signs.contains("y");
    }
}
