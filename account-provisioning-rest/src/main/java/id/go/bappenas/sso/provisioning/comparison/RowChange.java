package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.support.problem.FieldProblem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What changed about a row since its findings were stored: recorded data about its person, or other requests.
 *
 * @param appeared findings that are new, or name other data than before
 * @param gone findings that are not there any more
 * @param names the former and the present user name, if they differ; otherwise empty
 * @param account whether the NIK has another account than before
 */
record RowChange(int row, List<Finding> appeared, List<Finding> gone, List<String> names, boolean account) {

    /** Member of an error of {@code findings-changed}. */
    private static final String CHANGE = "change";

    /** Findings whose argument is the id of another request: which one it is makes no difference. */
    private static final Set<String> OF_REQUESTS =
            Set.of(RowComparison.IN_OTHER_REQUEST, RowComparison.IN_APPROVED_REQUEST, RowComparison.APPROVED_DIFFERS);

    /** Findings whose argument is a list of names or rows: one name less is no news. */
    private static final Set<String> OF_LISTS = Set.of(
            "name-alike", "username-alike", "employee-number-in-use", Finding.ADDRESS_SHARED, Finding.ADDRESS_REPEATED);

    /** @param stored the findings on record */
    static RowChange of(RowEntity row, List<Finding> stored, ComparedRow now) {
        // As many as the column has room for.
        var found = Finding.read(Finding.write(now.findings()));
        var accountId = now.account().map(ExistingAccount::id).orElse(null);
        var username = row.username().orElse(null);
        return new RowChange(
                row.number(),
                found.stream()
                        .filter(finding -> stored.stream().noneMatch(before -> says(before, finding)))
                        .toList(),
                stored.stream()
                        .filter(before -> found.stream().noneMatch(finding -> isOfOneKind(before, finding)))
                        .toList(),
                Objects.equals(username, now.username())
                        ? List.of()
                        : List.of(username == null ? "-" : username, now.username()),
                !Objects.equals(accountId, row.userId().orElse(null)));
    }

    /** Whether a decision stops, so that the verifier looks at the row again. A finding that is gone does not stop it. */
    boolean stops() {
        return account || !names.isEmpty() || !appeared.isEmpty();
    }

    /** What changed, for the answer that refuses the decision. */
    Stream<FieldProblem> told() {
        var others = Stream.<FieldProblem>empty();
        if (!names.isEmpty()) {
            others = Stream.of(
                    new FieldProblem(Column.USERNAME.field(), "username-changed", List.copyOf(names), about("new")));
        } else if (account && appeared.isEmpty()) {
            others = Stream.of(new FieldProblem(Column.NIK.field(), "account-changed", List.of(), about("new")));
        }
        return Stream.of(
                        appeared.stream().map(finding -> told(finding, "new")),
                        gone.stream().map(finding -> told(finding, "gone")),
                        others)
                .flatMap(all -> all);
    }

    private FieldProblem told(Finding finding, String change) {
        var told = finding.inRow(row);
        var about = new LinkedHashMap<>(told.about());
        about.put(CHANGE, change);
        return new FieldProblem(told.field(), told.code(), told.arguments(), about);
    }

    private Map<String, Object> about(String change) {
        return Map.of("row", row, CHANGE, change);
    }

    /** Whether a verifier who has read the first finding knows the second. */
    private static boolean says(Finding before, Finding now) {
        if (!isOfOneKind(before, now) || before.severity() != now.severity()) {
            return false;
        }
        if (OF_REQUESTS.contains(now.code())) {
            return true;
        }
        if (OF_LISTS.contains(now.code())) {
            var names = names(before);
            return names.contains(RowComparison.AND_MORE) || names.containsAll(names(now));
        }
        return before.arguments().equals(now.arguments());
    }

    private static boolean isOfOneKind(Finding one, Finding other) {
        return one.code().equals(other.code()) && one.field().equals(other.field());
    }

    private static Set<String> names(Finding finding) {
        return new HashSet<>(List.of(finding.arguments().get(0).split(RowComparison.COMMA)));
    }
}
