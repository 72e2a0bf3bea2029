package id.go.bappenas.sso.list;

import java.util.Map;

/**
 * One person of a list.
 *
 * @param number as the spreadsheet or the editor shows it, from 1
 */
public record ListRow(int number, Map<Column, ListCell> cells) {

    public ListCell cell(Column column) {
        return cells.getOrDefault(column, ListCell.EMPTY);
    }
}
