package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The rows of a list in which the same has to be done.
 *
 * @param first of the findings
 * @param isSame whether the findings of all rows have the same sentence
 * @param rows numbers
 */
record FindingGroup(Finding first, boolean isSame, List<Integer> rows) {

    private record InRow(int row, Finding finding) {}

    /** Groups by field and code: errors before warnings, and then the one with most rows first. */
    static List<FindingGroup> of(DraftJudgement judgement) {
        var groups = new LinkedHashMap<String, List<InRow>>();
        judgement.rows().forEach(row -> row.findings()
                .forEach(finding -> groups.computeIfAbsent(id(finding), id -> new ArrayList<>())
                        .add(new InRow(row.number(), finding))));
        return groups.values().stream()
                .map(FindingGroup::group)
                .sorted(Comparator.comparing((FindingGroup group) -> !group.first.isError())
                        .thenComparing(group -> -group.rows.size()))
                .toList();
    }

    private static FindingGroup group(List<InRow> found) {
        var first = found.get(0).finding();
        return new FindingGroup(
                first,
                found.stream().allMatch(one -> one.finding().arguments().equals(first.arguments())),
                found.stream().map(InRow::row).distinct().toList());
    }

    /** For the address of the page with its rows. */
    String id() {
        return id(first);
    }

    private static String id(Finding finding) {
        return finding.field() + "." + finding.code();
    }

    /** Without arguments of findings, because it may be logged. */
    @Override
    public String toString() {
        return "FindingGroup[" + id() + "]";
    }
}
