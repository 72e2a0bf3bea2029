package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * An XLSX workbook. Of the sheets with headings the one with most people is read, because instructions may have headings, too.
 * What a person does not see, hidden sheets and hidden rows, is not read, but named.
 */
final class Workbook {

    private Workbook() {}

    static boolean isWorkbook(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    static ListFile read(byte[] file, TableFinder finder, int mostRows) {
        try {
            var entries = ZipArchive.unpack(file);
            // Every entry, because the workbook itself says which ones are its sheets.
            for (var entry : entries.entrySet()) {
                entry.setValue(SheetGuard.checked(entry.getValue()));
            }
            var packed = ZipArchive.pack(entries);
            var options = new ReadingOptions(hasStyles(entries), true);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(packed), options)) {
                return read(workbook, finder, mostRows);
            }
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The library throws many kinds of exceptions for a damaged workbook.
            throw ProblemException.of(422, "list-unreadable");
        }
    }

    /** Without styles the library must not look for them. */
    private static boolean hasStyles(Map<String, byte[]> entries) {
        var types = entries.getOrDefault("[Content_Types].xml", new byte[0]);
        return new String(types, StandardCharsets.ISO_8859_1).contains(".styles+xml");
    }

    private static ListFile read(ReadableWorkbook workbook, TableFinder finder, int mostRows) throws IOException {
        Optional<Table> best = Optional.empty();
        var named = new ArrayList<String>();
        var visible = new ArrayList<String>();
        var blank = true;
        for (var sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                if (hasCells(sheet)) {
                    named.add(sheet.getName());
                }
                continue;
            }
            visible.add(sheet.getName());
            var grid = grid(sheet, mostRows + Grid.MOST_OTHER_ROWS);
            blank &= grid.rows().isEmpty();
            if (!grid.isEmpty()) {
                named.add(sheet.getName());
            }
            var table = finder.find(grid);
            if (table.isPresent()
                    && (best.isEmpty() || table.get().niks() > best.get().niks())) {
                best = table;
            }
        }
        best.ifPresent(table -> named.remove(table.grid().sheet()));
        return new ListFile(best, visible, named, blank);
    }

    /** Whether a sheet has a cell that is not blank. A sheet that cannot be read, such as a chart, has none. */
    private static boolean hasCells(Sheet sheet) {
        try (var rows = sheet.openStream()) {
            return rows.anyMatch(row -> !row(row, 0).isEmpty());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static Grid grid(Sheet sheet, int mostRows) throws IOException {
        var rows = new ArrayList<RawRow>();
        var hidden = new ArrayList<Integer>();
        try (var stream = sheet.openStream()) {
            var first = -1;
            for (var each = stream.iterator(); each.hasNext(); ) {
                var next = each.next();
                first = first < 0 ? next.getRowNum() : first;
                // Without row numbers in the file the library counts from 0.
                var row = row(next, first == 0 ? 1 : 0);
                if (row.isEmpty()) {
                    continue;
                }
                if (rows.size() + hidden.size() == mostRows) {
                    return new Grid(sheet.getName(), rows, hidden, true);
                }
                if (next.isHidden()) {
                    hidden.add(row.number());
                } else {
                    rows.add(row);
                }
            }
        }
        return new Grid(sheet.getName(), rows, hidden, false);
    }

    private static RawRow row(Row row, int offset) {
        var cells = new ArrayList<ListCell>();
        for (var i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(WorkbookCell::read).orElse(ListCell.EMPTY));
        }
        return new RawRow(row.getRowNum() + offset, cells);
    }
}
