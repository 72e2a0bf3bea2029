package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.DeskPage;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.submission.ValidatedRow;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages of a draft show. */
final class DraftViews {

    static final int ROWS_PER_PAGE = 100;

    private static final int MEBIBYTE = 1024 * 1024;

    private final Desk desk;
    private final DraftJudge judge;
    private final Draft draft;
    private final DraftContent content;

    DraftViews(Desk desk, DraftJudge judge, Draft draft) {
        this.desk = desk;
        this.judge = judge;
        this.draft = draft;
        this.content = draft.content();
    }

    private DeskPage page(String template, String title) {
        return desk.page(template, title)
                .with(
                        "draftUrl",
                        desk.address().path("drafts").path(draft.id()).build().toString())
                .with("revision", draft.version())
                .with("expiresAt", draft.expiresAt().toString())
                .with("number", content.memo("number"))
                .with("kind", content.kind())
                .with("problem", Map.of());
    }

    /** Kind and memo. */
    DeskPage memo() {
        var problems = new HashMap<String, String>();
        if (draft.version() > 0) {
            describe(judge.memo(content).problems())
                    .forEach(one -> problems.putIfAbsent(
                            one.get("field").toString().replace("memo.", ""),
                            one.get("detail").toString()));
        }
        var fields = DraftContent.MEMO.stream()
                .map(field -> Map.of(
                        "name", field, "value", content.memo(field), "problem", problems.getOrDefault(field, "")))
                .toList();
        return page("desk-draft.ftl", "deskDraftTitle")
                .with("fields", fields)
                .with(
                        "kindMissing",
                        draft.version() > 0 && content.requestKind().isEmpty())
                .with("workMailbox", content.workMailbox());
    }

    /** The documents. */
    DeskPage files(RequestLimits limits) {
        return page("desk-draft-files.ftl", "deskDraftFilesTitle")
                .with(
                        "files",
                        DraftJudge.types(content).stream().map(this::file).toList())
                .with("longest", limits.pdfBytes() / MEBIBYTE);
    }

    private Map<String, Object> file(AttachmentType type) {
        var file = content.file(type);
        var view = new HashMap<String, Object>();
        view.put("type", type.part());
        view.put("name", file.upload() == null ? "" : file.name());
        view.put("kibibytes", (file.bytes() + 1023) / 1024);
        view.put("refused", file.refused() == null ? List.of() : sentences(file.refused()));
        view.put("refusedName", file.refusedName() == null ? "" : file.refusedName());
        return view;
    }

    /**
     * The list as it was understood, with the rows of one page.
     *
     * @param wanted {@code errors}, {@code warnings} or {@code all}; any other text is the first of these that has rows
     */
    DeskPage people(String wanted, int page, RequestLimits limits) {
        var rows = judge.rows(content);
        var errors = rows.stream().filter(ValidatedRow::hasErrors).toList();
        var warned = rows.stream()
                .filter(row -> !row.hasErrors() && !row.findings().isEmpty())
                .toList();
        var shown = List.of("errors", "warnings", "all").contains(wanted)
                ? wanted
                : !errors.isEmpty() ? "errors" : !warned.isEmpty() ? "warnings" : "all";
        var chosen = shown.equals("errors") ? errors : shown.equals("warnings") ? warned : rows;
        var last = Math.max(0, (chosen.size() - 1) / ROWS_PER_PAGE);
        var at = Math.min(page, last);
        var items = chosen.subList(
                Math.min(at * ROWS_PER_PAGE, chosen.size()), Math.min((at + 1) * ROWS_PER_PAGE, chosen.size()));
        var people = content.people();
        return page("desk-draft-people.ftl", "deskDraftPeopleTitle")
                .with("listName", people.name())
                .with("sheet", people.layout().sheet())
                .with("columns", columns())
                .with(
                        "notes",
                        describe(people.notes().stream().map(ListNote::told).toList()))
                .with("refused", people.refused() == null ? List.of() : sentences(people.refused()))
                .with("refusedName", people.refusedName() == null ? "" : people.refusedName())
                .with("pasted", people.pasted() == null ? "" : people.pasted())
                .with("counts", Map.of("errors", errors.size(), "warnings", warned.size(), "all", rows.size()))
                .with("show", shown)
                .with("rows", items.stream().map(this::row).toList())
                .with("pages", Map.of("page", at, "size", ROWS_PER_PAGE, "total", chosen.size()))
                .with("nextNumber", people.nextNumber())
                .with("longest", PeopleList.LONGEST_FILE / MEBIBYTE)
                .with("mostRows", limits.rows());
    }

    /** The columns that were found, in the order of our columns. */
    private List<Map<String, String>> columns() {
        var places = content.people().layout().places();
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
        var found = judge.rows(content).stream()
                .filter(row -> row.number() == number)
                .findFirst();
        var row = found.orElseGet(() -> new ValidatedRow(number, Optional.empty(), List.of()));
        var view = row(row);
        var stored = content.people().row(number);
        var problems = new HashMap<String, List<Map<String, Object>>>();
        findings(row).forEach(finding -> problems.computeIfAbsent(
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
                                stored.shown(column.field()),
                                "findings",
                                problems.getOrDefault(column.field(), List.of())))
                        .toList());
        return page("desk-draft-row.ftl", "deskDraftRowTitle")
                .with("row", view)
                .with("isNew", found.isEmpty())
                .with("nextNumber", content.people().nextNumber());
    }

    private Map<String, Object> row(ValidatedRow row) {
        var stored = content.people().row(row.number());
        var cells = new LinkedHashMap<String, Map<String, String>>();
        for (var finding : row.findings()) {
            Column.ofField(finding.field())
                    .ifPresent(column -> cells.putIfAbsent(
                            column.field(),
                            Map.of(
                                    "field",
                                    column.field(),
                                    "name",
                                    CellFields.name(row.number(), column.field()),
                                    "value",
                                    stored.shown(column.field()),
                                    "invalid",
                                    String.valueOf(row.findings().stream()
                                            .anyMatch(one ->
                                                    one.isError() && one.field().equals(column.field()))))));
        }
        var view = new HashMap<String, Object>();
        view.put("number", row.number());
        view.put("fullName", stored.shown(Column.FULL_NAME.field()));
        view.put("nik", stored.shown(Column.NIK.field()));
        view.put("externalEmail", stored.shown(Column.EXTERNAL_EMAIL.field()));
        view.put("findings", findings(row));
        view.put("cells", List.copyOf(cells.values()));
        return view;
    }

    private List<Map<String, Object>> findings(ValidatedRow row) {
        var layout = content.people().layout();
        return describe(row.findings().stream()
                .sorted((one, other) -> Boolean.compare(other.isError(), one.isError()))
                .map((Finding finding) -> layout.placed(finding.inRow(row.number()), row.number()))
                .toList());
    }

    /** All of it, before it is sent. */
    DeskPage summary() {
        var errors = new ArrayList<FieldProblem>();
        var warnings = new ArrayList<FieldProblem>();
        var rows = new int[2];
        for (var finding : judge.findings(content)) {
            var isError = !"warning".equals(finding.about().get("severity"));
            if (finding.about().containsKey("row")) {
                rows[isError ? 0 : 1]++;
            } else {
                (isError ? errors : warnings).add(finding);
            }
        }
        var memo = new LinkedHashMap<String, String>();
        DraftContent.MEMO.forEach(field -> memo.put(field, content.memo(field)));
        return page("desk-draft-summary.ftl", "deskDraftSummaryTitle")
                .with("memo", memo)
                .with("workMailbox", content.workMailbox())
                .with(
                        "files",
                        DraftJudge.types(content).stream().map(this::file).toList())
                .with("people", content.people().rows().size())
                .with("errors", places(describe(errors)))
                .with("warnings", describe(warnings))
                .with("rowErrors", rows[0])
                .with("rowWarnings", rows[1])
                .with("ready", errors.isEmpty() && rows[0] == 0);
    }

    /** Each error with the page on which it is mended. */
    private static List<Map<String, Object>> places(List<Map<String, Object>> errors) {
        return errors.stream()
                .map(error -> {
                    var placed = new HashMap<>(error);
                    var field = String.valueOf(error.get("field"));
                    placed.put(
                            "place",
                            field.equals("kind") || field.startsWith("memo.")
                                    ? "memo"
                                    : field.equals("employees")
                                                    || Column.ofField(field).isPresent()
                                            ? "people"
                                            : "attachments");
                    return placed;
                })
                .map(placed -> (Map<String, Object>) placed)
                .toList();
    }

    /**
     * What was typed about an older version, beside what is stored now.
     *
     * @param changes fields whose text differs
     * @param address where the form is sent again
     * @param back the page that shows what is stored
     */
    DeskPage conflict(List<DraftChange> changes, Map<String, List<String>> typed, String address, String back) {
        return page("desk-draft-conflict.ftl", "deskDraftConflictTitle")
                .withView("changes", changes)
                .with("typed", typed)
                .with("address", address)
                .with("back", back)
                .status(409);
    }

    /** The sentences of a refusal. */
    private List<String> sentences(Problem problem) {
        if (problem.errors().isEmpty()) {
            return List.of(desk.words().document(problem).get("detail").toString());
        }
        return describe(problem.errors()).stream()
                .map(error -> error.get("detail").toString())
                .toList();
    }

    private List<Map<String, Object>> describe(List<FieldProblem> problems) {
        return desk.words().describe(problems);
    }
}
