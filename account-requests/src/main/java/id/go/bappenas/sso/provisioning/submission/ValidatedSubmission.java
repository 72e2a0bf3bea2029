package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.list.ListLayout;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.support.problem.FieldProblem;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a validated submission.
 *
 * @param problems outside the rows; each is an error
 * @param warnings about the request as a whole
 * @param layout of the list that the rows came in
 */
record ValidatedSubmission(
        List<FieldProblem> problems, List<Finding> warnings, List<ValidatedRow> rows, ListLayout layout) {

    boolean isGood() {
        return problems.isEmpty() && rows.stream().noneMatch(ValidatedRow::hasErrors);
    }

    /** All findings, errors and warnings. */
    List<FieldProblem> told() {
        var told = new ArrayList<>(problems);
        warnings.forEach(warning -> told.add(warning.ofRequest()));
        rows.forEach(row ->
                row.findings().forEach(finding -> told.add(layout.placed(finding.inRow(row.number()), row.number()))));
        return told;
    }
}
