package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import id.go.bappenas.sso.list.ListRow;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A person of a draft's list.
 *
 * @param n number of the row in its file, or in the order of typing
 * @param c cells that are not empty, by the column's name in JSON
 */
record DraftRow(int n, Map<String, DraftCell> c) {

    static DraftRow of(ListRow row) {
        var cells = new LinkedHashMap<String, DraftCell>();
        row.cells().forEach((column, cell) -> cells.put(column.field(), DraftCell.of(cell)));
        return new DraftRow(row.number(), cells);
    }

    ListRow row() {
        var cells = new EnumMap<Column, ListCell>(Column.class);
        c.forEach((field, cell) -> Column.ofField(field).ifPresent(column -> cells.put(column, cell.cell())));
        return new ListRow(n, cells);
    }

    /** What a form shows for the column; empty for an empty cell. */
    String shown(String field) {
        var cell = c.get(field);
        return cell == null ? "" : cell.shown();
    }

    /** The row with a text in one cell. A cell that still says what it said keeps its kind. */
    DraftRow with(String field, String text) {
        if (shown(field).equals(text)) {
            return this;
        }
        var cells = new LinkedHashMap<>(c);
        if (text.isBlank()) {
            cells.remove(field);
        } else {
            cells.put(field, DraftCell.typed(text));
        }
        return new DraftRow(n, cells);
    }
}
