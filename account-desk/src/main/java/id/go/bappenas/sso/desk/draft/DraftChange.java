package id.go.bappenas.sso.desk.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field whose text differs from what is stored, or that the officer has compared with its source.
 *
 * @param row of the list; 0 for a field of the memo
 * @param field its name in JSON
 */
record DraftChange(int row, String field, String stored, String typed) {

    static List<DraftChange> ofMemo(DraftContent stored, DraftContent typed) {
        var changes = new ArrayList<DraftChange>();
        add(changes, 0, "kind", stored.kind(), typed.kind());
        add(changes, 0, "workMailbox", stored.workMailbox() ? "true" : "", typed.workMailbox() ? "true" : "");
        DraftContent.MEMO.forEach(field -> add(changes, 0, field, stored.memo(field), typed.memo(field)));
        return changes;
    }

    /** @param checked names of the fields whose text counts as typed, even if it is the one that is stored */
    static List<DraftChange> ofCells(DraftRows stored, Map<Integer, Map<String, String>> typed, Set<String> checked) {
        var changes = new ArrayList<DraftChange>();
        typed.forEach((number, cells) -> {
            var row = stored.row(number);
            cells.forEach((field, text) -> {
                if (checked.contains(CellFields.name(number, field)) && !row.isText(field)) {
                    changes.add(new DraftChange(number, field, row.shown(field), text));
                } else {
                    add(changes, number, field, row.shown(field), text);
                }
            });
        });
        return changes;
    }

    /** Without the texts, because it may be logged. */
    @Override
    public String toString() {
        return "DraftChange[" + row + ", " + field + "]";
    }

    private static void add(List<DraftChange> changes, int row, String field, String stored, String typed) {
        if (!stored.equals(typed)) {
            changes.add(new DraftChange(row, field, stored, typed));
        }
    }
}
