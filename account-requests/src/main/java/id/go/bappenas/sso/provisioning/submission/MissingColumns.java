package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListLayout;
import id.go.bappenas.sso.list.NoValue;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells once for a file what each of its rows lacks: the column is missing, or empty in all rows. The finding names the unused
 * column that may be meant.
 *
 * @param rows without the findings that are told once
 * @param findings about the list as a whole
 */
record MissingColumns(List<ValidatedRow> rows, List<Finding> findings) {

    private static final Map<Column, Set<String>> TOLD_IN_ROWS = Map.of(
            Column.EXTERNAL_EMAIL, Set.of("address-left-out", "address-missing"),
            Column.CONTRACT_START, Set.of("contract-missing"),
            Column.CONTRACT_END, Set.of("contract-missing"));

    static MissingColumns of(RequestKind kind, PeopleList people, List<ValidatedRow> rows) {
        if (people.layout().places().isEmpty()) {
            return new MissingColumns(rows, List.of());
        }
        var missing = TOLD_IN_ROWS.keySet().stream()
                .filter(column -> kind == RequestKind.FLEXIWORK || column == Column.EXTERNAL_EMAIL)
                .filter(column -> isMissing(people, column))
                .sorted()
                .toList();
        return new MissingColumns(
                rows.stream().map(row -> without(missing, row)).toList(), findings(kind, people.layout(), missing));
    }

    private static boolean isMissing(PeopleList people, Column column) {
        return !people.layout().places().containsKey(column.field())
                || people.rows().size() > 1
                        && people.rows().stream()
                                .map(row -> row.cell(column))
                                .allMatch(cell -> cell.date() == null && NoValue.isNone(cell.text()));
    }

    private static List<Finding> findings(RequestKind kind, ListLayout layout, List<Column> missing) {
        var findings = new ArrayList<Finding>();
        if (missing.contains(Column.EXTERNAL_EMAIL)) {
            findings.add(finding(kind, layout, Column.EXTERNAL_EMAIL, Column.EXTERNAL_EMAIL.label()));
        }
        var start = missing.contains(Column.CONTRACT_START);
        var end = missing.contains(Column.CONTRACT_END);
        // One column may be meant for both days.
        if (start && end && meant(layout, Column.CONTRACT_START).equals(meant(layout, Column.CONTRACT_END))) {
            findings.add(finding(
                    kind,
                    layout,
                    Column.CONTRACT_START,
                    Column.CONTRACT_START.label() + " / " + Column.CONTRACT_END.label()));
        } else {
            missing.stream()
                    .filter(column -> column != Column.EXTERNAL_EMAIL)
                    .forEach(column -> findings.add(finding(kind, layout, column, column.label())));
        }
        return findings;
    }

    private static Optional<ListLayout.Suggestion> meant(ListLayout layout, Column column) {
        return Optional.ofNullable(layout.suggestions().get(column.field()));
    }

    /** @param label of the missing column, if no other one may be meant */
    private static Finding finding(RequestKind kind, ListLayout layout, Column column, String label) {
        var isAddress = column == Column.EXTERNAL_EMAIL;
        var meant = meant(layout, column);
        var code = (isAddress ? "addresses" : "contract-days") + (meant.isPresent() ? "-unread" : "-missing");
        var arguments = meant.map(other -> new String[] {other.heading(), other.named()})
                .orElseGet(() -> new String[] {label});
        return isAddress && kind == RequestKind.FLEXIWORK
                ? Finding.warning(column.field(), code, arguments)
                : Finding.error(column.field(), code, arguments);
    }

    private static ValidatedRow without(List<Column> missing, ValidatedRow row) {
        return new ValidatedRow(
                row.number(),
                row.employee(),
                row.findings().stream()
                        .filter(finding -> missing.stream()
                                .noneMatch(column -> column.field().equals(finding.field())
                                        && TOLD_IN_ROWS.get(column).contains(finding.code())))
                        .toList());
    }
}
