package id.go.bappenas.sso.list;

import java.util.List;

/** A row whose cells have not been assigned to columns. */
record RawRow(int number, List<ListCell> cells) {

    boolean isEmpty() {
        return cells.stream().allMatch(ListCell::isEmpty);
    }

    /** The cell at an index from 0; empty if the row ends before it. */
    ListCell cell(int index) {
        return index < cells.size() ? cells.get(index) : ListCell.EMPTY;
    }
}
