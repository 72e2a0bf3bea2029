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

    /** Whether the cell is empty or text alone, so that it cannot have lost digits. */
    boolean isText(String field) {
        var cell = cells.get(field);
        return cell == null || cell.isText();
    }

    /** The row with a text in one cell, whatever kind the cell had. */
    DraftRow with(String field, String text) {
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
