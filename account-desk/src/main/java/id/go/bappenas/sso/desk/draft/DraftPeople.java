package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListLayout;
import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.support.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list of people of a draft.
 *
 * @param name of its file; empty if it was pasted or typed
 * @param layout where the columns were found
 * @param notes about the list as a whole
 * @param rows by number
 * @param refused why the last list was not accepted, otherwise {@code null}
 * @param refusedName name of the last file that was not accepted, otherwise {@code null}
 * @param pasted text that was pasted and not accepted, otherwise {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftPeople(
        String name,
        ListLayout layout,
        List<ListNote> notes,
        List<DraftRow> rows,
        Problem refused,
        String refusedName,
        String pasted) {

    static final DraftPeople NONE = new DraftPeople("", ListLayout.NONE, List.of(), List.of(), null, null, null);

    static DraftPeople of(String name, PeopleList list) {
        return new DraftPeople(
                name,
                list.layout(),
                list.notes(),
                list.rows().stream().map(DraftRow::of).toList(),
                null,
                null,
                null);
    }

    /** A refused list leaves the accepted one in place. */
    DraftPeople refused(Problem problem, String file, String text) {
        return new DraftPeople(name, layout, notes, rows, problem, file, text);
    }

    /** The list for the judge. If a column was typed that the file does not have, no column is that of the file any more. */
    PeopleList list() {
        var columns = EnumSet.noneOf(Column.class);
        rows.forEach(
                row -> row.c().keySet().forEach(field -> Column.ofField(field).ifPresent(columns::add)));
        var places = layout.places();
        var isOfFile = columns.stream().map(Column::field).allMatch(places::containsKey);
        return new PeopleList(
                columns, rows.stream().map(DraftRow::row).toList(), isOfFile ? layout : ListLayout.NONE, notes);
    }

    /** A row without any cell if there is no such row. */
    DraftRow row(int number) {
        return rows.stream()
                .filter(row -> row.n() == number)
                .findFirst()
                .orElseGet(() -> new DraftRow(number, Map.of()));
    }

    /** The number of a row that is added. */
    int nextNumber() {
        return rows.stream().mapToInt(DraftRow::n).max().orElse(0) + 1;
    }

    /**
     * The list with texts in some cells. A row that is not in the list is added, and a row without any text is left out.
     *
     * @param typed texts by row and column
     */
    DraftPeople with(Map<Integer, Map<String, String>> typed) {
        var changed = new TreeMap<Integer, DraftRow>();
        rows.forEach(row -> changed.put(row.n(), row));
        typed.forEach((number, cells) -> {
            var row = changed.getOrDefault(number, new DraftRow(number, Map.of()));
            for (var cell : cells.entrySet()) {
                row = row.with(cell.getKey(), cell.getValue());
            }
            changed.put(number, row);
        });
        changed.values().removeIf(row -> row.c().isEmpty());
        return withRows(new ArrayList<>(changed.values()));
    }

    DraftPeople without(int number) {
        return withRows(rows.stream().filter(row -> row.n() != number).toList());
    }

    private DraftPeople withRows(List<DraftRow> others) {
        var sorted =
                others.stream().sorted(Comparator.comparingInt(DraftRow::n)).toList();
        return new DraftPeople(name, layout, notes, sorted, refused, refusedName, pasted);
    }
}
