package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.DeskPage;
import id.go.bappenas.sso.list.ColumnUse;
import id.go.bappenas.sso.list.ListSource;
import id.go.bappenas.sso.support.problem.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the page of a list's columns shows. */
final class DraftColumnViews {

    private static final Set<String> MISSING = Set.of("heading-missing", "heading-misnamed");

    private final DraftViews views;
    private final DraftPeople people;

    DraftColumnViews(DraftViews views, Draft draft) {
        this.views = views;
        this.people = draft.content().people();
    }

    /**
     * @param sheet that was typed; empty for the one that was read
     * @param headingRow that was typed; empty for the one that was read
     * @param uses that were typed, by index of the column
     */
    DeskPage page(DraftSource source, String sheet, String headingRow, Map<Integer, ColumnUse> uses) {
        var found = source.found();
        var row = headingRow.isEmpty() && found.headingRow() > 0 ? String.valueOf(found.headingRow()) : headingRow;
        return views.page("desk-draft-columns.ftl", "deskDraftColumnsTitle")
                .with("listName", source.name())
                .with("sheets", found.sheets())
                .with("sheet", sheet.isEmpty() ? found.sheet() : sheet)
                .with("headingRow", row)
                .with("rowInvalid", false)
                .with("loses", false)
                .with("edits", source.isFileOf(people.source()) ? people.edits().count() : 0)
                .with("uses", ColumnUse.all().stream().map(ColumnUse::id).toList())
                .with("missing", missing())
                .with("sentences", sentences())
                .with(
                        "columns",
                        found.columns().stream()
                                .map(column -> column(column, uses))
                                .toList());
    }

    private Map<String, Object> column(ListSource.SourceColumn column, Map<Integer, ColumnUse> uses) {
        var use = uses.get(column.index());
        var view = new HashMap<String, Object>();
        view.put("index", column.index());
        view.put("letters", column.letters());
        view.put("heading", column.heading());
        view.put("example", column.example());
        view.put("remembered", column.remembered());
        view.put("use", use == null ? column.use() : use.id());
        view.put(
                "faults",
                problems().stream()
                        .filter(problem ->
                                column.letters().equals(problem.about().get("column")))
                        .map(problem -> fault(problem.code(), problem.field()))
                        .toList());
        return view;
    }

    /** Columns that the list has to have, and that no column of the file was found or chosen for. */
    private List<String> missing() {
        return problems().stream()
                .filter(problem -> MISSING.contains(problem.code()))
                .map(FieldProblem::field)
                .distinct()
                .toList();
    }

    /** Why the file could not be understood, if that is not about columns. */
    private List<String> sentences() {
        return people.waiting() == null
                        || people.refused() == null
                        || !missing().isEmpty()
                ? List.of()
                : views.sentences(people.refused());
    }

    private static Map<String, String> fault(String code, String field) {
        return Map.of("code", code, "field", field);
    }

    private List<FieldProblem> problems() {
        return people.waiting() == null || people.refused() == null
                ? List.of()
                : people.refused().errors();
    }
}
