package id.go.bappenas.sso.desk.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A field whose text was changed elsewhere.
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

    static List<DraftChange> ofCells(DraftRows stored, Map<Integer, Map<String, String>> typed) {
        var changes = new ArrayList<DraftChange>();
        typed.forEach((row, cells) -> cells.forEach(
                (field, text) -> add(changes, row, field, stored.row(row).shown(field), text)));
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
