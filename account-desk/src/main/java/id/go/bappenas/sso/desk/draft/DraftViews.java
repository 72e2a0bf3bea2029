package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.DeskPage;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the pages of a draft show; those of its list are {@link DraftListViews}. */
final class DraftViews {

    static final int MEBIBYTE = 1024 * 1024;

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

    /** A page of the draft. */
    DeskPage page(String template, String title) {
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
     * All of it, before it is sent.
     *
     * @param list what was found in the list
     */
    DeskPage summary(DraftJudgement list) {
        var errors = new ArrayList<FieldProblem>();
        var warnings = new ArrayList<FieldProblem>();
        var rows = new int[2];
        for (var finding : judge.findings(content, list)) {
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
                .with("people", content.people().count())
                .with("errors", places(describe(errors)))
                .with("warnings", describe(warnings))
                .with("rowErrors", rows[0])
                .with("rowWarnings", rows[1])
                .with("ready", errors.isEmpty() && rows[0] == 0);
    }

    /** The message that names a field of the memo or a document, of whose error the sentence says “this”; empty for any other. */
    private static String label(String field, String place) {
        return switch (place) {
            case "memo" -> "deskField." + field.replace("memo.", "");
            case "attachments" ->
                AttachmentType.of(field)
                        .map(type -> "deskAttachment." + type.part())
                        .orElse("");
            default -> "";
        };
    }

    /** Each error with the page on which it is mended. */
    static List<Map<String, Object>> places(List<Map<String, Object>> errors) {
        return errors.stream()
                .map(error -> {
                    var placed = new HashMap<>(error);
                    var field = String.valueOf(error.get("field"));
                    var place = field.equals("kind") || field.startsWith("memo.")
                            ? "memo"
                            : field.equals("employees") || Column.ofField(field).isPresent() ? "people" : "attachments";
                    placed.put("place", place);
                    placed.put("label", label(field, place));
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
    List<String> sentences(Problem problem) {
        if (problem.errors().isEmpty()) {
            return List.of(desk.words().document(problem).get("detail").toString());
        }
        return describe(problem.errors()).stream()
                .map(error -> error.get("detail").toString())
                .toList();
    }

    /** Problems with their sentences. */
    List<Map<String, Object>> describe(List<FieldProblem> problems) {
        return desk.words().describe(problems);
    }
}
