package id.go.bappenas.sso.desk.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an officer has changed in a list since its file was read. It is done again when the same sheet is read with other columns.
 *
 * @param cells texts by row and column
 * @param removed numbers of rows
 */
record DraftEdits(Map<Integer, Map<String, String>> cells, Set<Integer> removed) {

    static final DraftEdits NONE = new DraftEdits(Map.of(), Set.of());

    DraftEdits with(List<DraftChange> changes) {
        var all = new TreeMap<>(cells);
        var others = new TreeSet<>(removed);
        changes.forEach(change -> {
            var row = new HashMap<>(all.getOrDefault(change.row(), Map.of()));
            row.put(change.field(), change.typed());
            all.put(change.row(), row);
            others.remove(change.row());
        });
        return new DraftEdits(all, others);
    }

    DraftEdits without(int row) {
        var all = new TreeMap<>(cells);
        all.remove(row);
        var others = new TreeSet<>(removed);
        others.add(row);
        return new DraftEdits(all, others);
    }

    DraftRows of(DraftRows read) {
        var changes = new ArrayList<DraftChange>();
        cells.forEach(
                (row, texts) -> texts.forEach((field, text) -> changes.add(new DraftChange(row, field, "", text))));
        var rows = read.with(changes);
        return removed.isEmpty()
                ? rows
                : new DraftRows(rows.rows().stream()
                        .filter(row -> !removed.contains(row.number()))
                        .toList());
    }

    /** Number of changed cells and removed rows. */
    int count() {
        return cells.values().stream().mapToInt(Map::size).sum() + removed.size();
    }

    /** Without the texts, because it may be logged. */
    @Override
    public String toString() {
        return "DraftEdits[" + count() + "]";
    }
}
