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
 * @param number of the row in its file, or in the order of typing
 * @param cells that are not empty, by the column's name in JSON
 */
record DraftRow(int number, Map<String, DraftCell> cells) {

    static DraftRow of(ListRow row) {
        var cells = new LinkedHashMap<String, DraftCell>();
        row.cells().forEach((column, cell) -> cells.put(column.field(), DraftCell.of(cell)));
        return new DraftRow(row.number(), cells);
    }

    ListRow row() {
        var columns = new EnumMap<Column, ListCell>(Column.class);
        cells.forEach((field, cell) -> Column.ofField(field).ifPresent(column -> columns.put(column, cell.cell())));
        return new ListRow(number, columns);
    }

    /** What a form shows for the column; empty for an empty cell. */
    String shown(String field) {
        var cell = cells.get(field);
        return cell == null ? "" : cell.shown();
    }

    /** The row with a text in one cell. A cell that still says what it said keeps its kind. */
    DraftRow with(String field, String text) {
        if (shown(field).equals(text)) {
            return this;
        }
        var changed = new LinkedHashMap<>(cells);
        if (text.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, DraftCell.typed(text));
        }
        return new DraftRow(number, changed);
    }

    /** Without the cells, because it may be logged. */
    @Override
    public String toString() {
        return "DraftRow[" + number + "]";
    }
}
