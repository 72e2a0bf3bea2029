package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of rows that an approval names.
 *
 * @param reactivate rows whose disabled account the worker enables
 * @param shorten rows whose contract on record the worker shortens to the row's last day
 * @param acknowledged rows whose findings the verifier accepts
 */
public record RowChoices(Set<Integer> reactivate, Set<Integer> shorten, Set<Integer> acknowledged) {

    /** Names no row. */
    public static final RowChoices NONE = new RowChoices(Set.of(), Set.of(), Set.of());

    /**
     * Compares the choices with the findings.
     *
     * @param rows the rows of the request, without the excluded rows
     * @param shown findings that were on record before, by row number: a row that was named because of one of them may be named
     *     although it is gone
     * @throws ProblemException 409 for an error, for a disabled account without a choice, or for a row that has to be named;
     *     422 for a row that is named without need
     */
    void check(Collection<ComparedRow> rows, Map<Integer, List<Finding>> shown) {
        refuse("findings-block", rows, finding -> finding.isError() && !finding.needsNaming());
        refuse("accounts-disabled", without(reactivate, rows), finding -> finding.code()
                .equals(Finding.ACCOUNT_DISABLED));
        requireNeeded(shorten, "shorten", "shorten-unknown", rows, shown, finding -> finding.code()
                .equals(Finding.CONTRACT_SHORTER));
        requireNeeded(acknowledged, "acknowledgedRows", "acknowledged-unknown", rows, shown, Finding::needsNaming);
        refuse("findings-unacknowledged", without(acknowledged, rows), Finding::needsNaming);
    }

    private static List<ComparedRow> without(Set<Integer> named, Collection<ComparedRow> rows) {
        return rows.stream().filter(row -> !named.contains(row.row())).toList();
    }

    /** Refuses the approval because of these findings, and names their rows. */
    private static void refuse(String code, Collection<ComparedRow> rows, Predicate<Finding> which) {
        var errors = rows.stream()
                .flatMap(row -> row.findings().stream().filter(which).map(finding -> finding.inRow(row.row())))
                .limit(Problem.MOST_FIELDS)
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(new Problem(409, code, List.of(), errors));
        }
    }

    private static void requireNeeded(
            Set<Integer> named,
            String field,
            String code,
            Collection<ComparedRow> rows,
            Map<Integer, List<Finding>> shown,
            Predicate<Finding> which) {
        var needed = rows.stream()
                .filter(row -> Stream.concat(row.findings().stream(), shown.getOrDefault(row.row(), List.of()).stream())
                        .anyMatch(which))
                .map(ComparedRow::row)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!needed.containsAll(named)) {
            throw new ProblemException(Problem.fields(List.of(FieldProblem.of(field, code))));
        }
    }
}
