package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.DeskPage;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.ListSource;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of a draft's list show. */
final class DraftListViews {

    static final int ROWS_PER_PAGE = 100;

    private final DraftViews views;
    private final Draft draft;
    private final DraftPeople people;
    private final DraftStore store;
    private final DraftJudgement judgement;

    DraftListViews(DraftViews views, Draft draft, DraftStore store, DraftJudgement judgement) {
        this.views = views;
        this.draft = draft;
        this.people = draft.content().people();
        this.store = store;
        this.judgement = judgement;
    }

    /**
     * The list as it was understood, with the rows of one page.
     *
     * @param wanted {@code errors}, {@code warnings}, {@code all}, or the id of a {@link FindingGroup}; any other text is the first
     *     of these that has rows
     */
    DeskPage list(String wanted, int page, RequestLimits limits) {
        var groups = FindingGroup.of(judgement);
        var group = groups.stream().filter(one -> one.id().equals(wanted)).findFirst();
        var errors = judgement.errors();
        var warned = judgement.warned();
        var counts = Map.of("errors", errors.size(), "warnings", warned.size(), "all", people.count());
        var show = counts.containsKey(wanted) || group.isPresent()
                ? wanted
                : !errors.isEmpty() ? "errors" : !warned.isEmpty() ? "warnings" : "all";
        var total = group.map(one -> one.rows().size()).orElseGet(() -> counts.get(show));
        var at = Math.min(page, Math.max(0, (total - 1) / ROWS_PER_PAGE));
        var from = at * ROWS_PER_PAGE;
        var numbers = group.map(FindingGroup::rows).orElseGet(() -> (show.equals("errors") ? errors : warned)
                .stream().map(DraftJudgement.Row::number).toList());
        var rows = show.equals("all")
                ? store.rows(draft, (index, number) -> index >= from && index < from + ROWS_PER_PAGE)
                : rows(numbers.stream().skip(from).limit(ROWS_PER_PAGE).toList());
        return views.page("desk-draft-people.ftl", "deskDraftPeopleTitle")
                .with("listName", people.source() == null ? "" : people.source().name())
                .with("sheet", people.layout().sheet())
                .with(
                        "headingRow",
                        people.source() == null ? 0 : people.source().found().headingRow())
                .with("canChoose", people.toChoose().isPresent())
                .with("waits", people.waiting() != null)
                .with("remembered", remembered())
                .with("columns", columns())
                .with("groups", groups.stream().map(this::group).toList())
                .with("notes", notes())
                .with("refused", people.refused() == null ? List.of() : views.sentences(people.refused()))
                .with("refusedName", people.refusedName() == null ? "" : people.refusedName())
                .with("pasted", people.pasted() == null ? "" : people.pasted())
                .with("counts", counts)
                .with("show", show)
                .with("rows", rows.rows().stream().map(this::row).toList())
                .with("pages", Map.of("page", at, "size", ROWS_PER_PAGE, "total", total))
                .with("nextNumber", people.nextNumber())
                .with("longest", PeopleList.LONGEST_FILE / DraftViews.MEBIBYTE)
                .with("mostRows", limits.rows());
    }

    /** Columns that were read as the unit's officers have said before. */
    private List<String> remembered() {
        return people.source() == null
                ? List.of()
                : people.source().found().columns().stream()
                        .filter(ListSource.SourceColumn::remembered)
                        .map(column -> column.letters() + " “" + column.heading() + "”")
                        .toList();
    }

    private Map<String, Object> group(FindingGroup group) {
        var sentence = views.describe(List.of(group.first().ofRequest()));
        return Map.of(
                "id",
                group.id(),
                "field",
                group.first().field(),
                "code",
                group.first().code(),
                "severity",
                group.first().severity().told(),
                "rows",
                group.rows().size(),
                "isSame",
                group.isSame(),
                "detail",
                sentence.get(0).get("detail"));
    }

    private DraftRows rows(List<Integer> numbers) {
        var wanted = new HashSet<>(numbers);
        return store.rows(draft, (index, number) -> wanted.contains(number));
    }

    /** About the list as a whole: what was not read, and what each row lacks. */
    private List<Map<String, Object>> notes() {
        var notes = new ArrayList<>(
                judgement.findings().stream().map(Finding::ofRequest).toList());
        people.notes().stream().map(ListNote::told).forEach(notes::add);
        return views.describe(notes);
    }

    /** The columns that were found, in the order of our columns. */
    private List<Map<String, String>> columns() {
        var places = people.layout().places();
        return Arrays.stream(Column.values())
                .filter(column -> places.containsKey(column.field()))
                .map(column -> Map.of(
                        "field",
                        column.field(),
                        "letters",
                        places.get(column.field()).letters(),
                        "heading",
                        places.get(column.field()).heading()))
                .toList();
    }

    /** One row with all its columns. */
    DeskPage row(int number) {
        var row = rows(List.of(number)).row(number);
        var view = row(row);
        var problems = new HashMap<String, List<Map<String, Object>>>();
        findings(number).forEach(finding -> problems.computeIfAbsent(
                        finding.get("field").toString(), field -> new ArrayList<>())
                .add(finding));
        view.put(
                "cells",
                Arrays.stream(Column.values())
                        .map(column -> Map.of(
                                "field",
                                column.field(),
                                "name",
                                CellFields.name(number, column.field()),
                                "value",
                                row.shown(column.field()),
                                "check",
                                check(row.number(), column.field()),
                                "findings",
                                problems.getOrDefault(column.field(), List.of())))
                        .toList());
        return views.page("desk-draft-row.ftl", "deskDraftRowTitle")
                .with("row", view)
                .with("isNew", row.cells().isEmpty())
                .with("nextNumber", people.nextNumber());
    }

    private Map<String, Object> row(DraftRow row) {
        var found = judgement.of(row.number());
        var cells = new LinkedHashMap<String, Map<String, String>>();
        for (var finding : found) {
            Column.ofField(finding.field())
                    .ifPresent(column -> cells.putIfAbsent(
                            column.field(),
                            Map.of(
                                    "field",
                                    column.field(),
                                    "name",
                                    CellFields.name(row.number(), column.field()),
                                    "value",
                                    row.shown(column.field()),
                                    "check",
                                    check(row.number(), column.field()),
                                    "invalid",
                                    String.valueOf(found.stream()
                                            .anyMatch(one ->
                                                    one.isError() && one.field().equals(column.field()))))));
        }
        var view = new HashMap<String, Object>();
        view.put("number", row.number());
        view.put("fullName", row.shown(Column.FULL_NAME.field()));
        view.put("nik", row.shown(Column.NIK.field()));
        view.put("externalEmail", row.shown(Column.EXTERNAL_EMAIL.field()));
        view.put("findings", findings(row.number()));
        view.put("cells", List.copyOf(cells.values()));
        return view;
    }

    /** The box that says that the digits of a number cell were compared with their source; empty for any other cell. */
    private String check(int number, String field) {
        return judgement.of(number).stream()
                        .anyMatch(finding ->
                                finding.field().equals(field) && finding.code().endsWith("-in-number-cell"))
                ? CellFields.checked(CellFields.name(number, field))
                : "";
    }

    /** What was found in a row, errors first. */
    private List<Map<String, Object>> findings(int number) {
        return views.describe(judgement.of(number).stream()
                .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
                .map(finding -> people.layout().placed(finding.inRow(number), number))
                .toList());
    }
}
