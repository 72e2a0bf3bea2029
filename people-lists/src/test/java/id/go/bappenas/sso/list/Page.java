package id.go.bappenas.sso.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A sheet that a test writes. A cell is a text, a number, a {@code LocalDate}, a {@link Formula}, or {@code null}. */
record Page(String name, boolean hidden, List<List<Object>> rows, Set<Integer> hiddenRows) {

    /** A formula without the sign before it. */
    record Formula(String text) {}

    static Page of(String name) {
        return new Page(name, false, new ArrayList<>(), new HashSet<>());
    }

    static Page hidden(String name) {
        return new Page(name, true, new ArrayList<>(), new HashSet<>());
    }

    Page row(Object... cells) {
        var row = new ArrayList<Object>();
        for (var cell : cells) {
            row.add(cell);
        }
        rows.add(row);
        return this;
    }

    Page hiddenRow(Object... cells) {
        row(cells);
        hiddenRows.add(rows.size() - 1);
        return this;
    }
}
