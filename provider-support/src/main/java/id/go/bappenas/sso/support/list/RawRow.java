package id.go.bappenas.sso.support.list;

import java.util.List;

/** A row before anybody knows what its cells mean. */
record RawRow(int number, List<ListCell> cells) {

    boolean isEmpty() {
        return cells.stream().allMatch(ListCell::isEmpty);
    }
}
