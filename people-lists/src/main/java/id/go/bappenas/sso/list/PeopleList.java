package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * A list of people from a CSV or XLSX file: a row of headings, in any order and either language, then a row per person.
 *
 * @param columns that the list has
 */
public record PeopleList(Set<Column> columns, List<ListRow> rows) {

    /** Most people in one list. */
    public static final int MOST_ROWS = 10_000;

    /** Longest file, in bytes. */
    public static final int LONGEST_FILE = 8 * 1024 * 1024;

    /** How many lists a node unpacks at once, because each takes some memory. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /**
     * @param required columns that the list must have
     * @throws ProblemException 422 for a file that is not such a list, 413 for one that unpacks to more than the limit
     */
    public static PeopleList read(byte[] file, Set<Column> required) {
        return read(file, required, MOST_ROWS);
    }

    /** The same with another limit to the number of people. */
    public static PeopleList read(byte[] file, Set<Column> required, int mostRows) {
        var raw = rows(file, mostRows).stream().filter(row -> !row.isEmpty()).toList();
        if (raw.size() < 2) {
            throw ProblemException.of(422, "list-empty");
        }
        var headings = headings(raw.get(0), required);
        var rows = raw.stream().skip(1).map(row -> row(row, headings)).toList();
        return new PeopleList(EnumSet.copyOf(headings.values()), rows);
    }

    private static List<RawRow> rows(byte[] file, int mostRows) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return Workbook.isWorkbook(file) ? Workbook.rows(file, mostRows) : CsvFile.rows(file, mostRows);
        } finally {
            AT_ONCE.release();
        }
    }

    private static Map<Integer, Column> headings(RawRow row, Set<Column> required) {
        var headings = new HashMap<Integer, Column>();
        var problems = new ArrayList<FieldProblem>();
        for (var i = 0; i < row.cells().size(); i++) {
            var text = row.cells().get(i).text();
            if (text.isEmpty()) {
                continue;
            }
            var column = Column.headed(text);
            if (column.isEmpty()) {
                problems.add(FieldProblem.of(shown(text), "heading-unknown"));
            } else if (headings.containsValue(column.get())) {
                problems.add(FieldProblem.of(column.get().field(), "heading-twice"));
            } else {
                headings.put(i, column.get());
            }
        }
        required.stream()
                .filter(column -> !headings.containsValue(column))
                .sorted()
                .forEach(column -> problems.add(FieldProblem.of(column.field(), "heading-missing")));
        if (!problems.isEmpty()) {
            throw new ProblemException(new Problem(422, "headings-wrong", List.of(), problems));
        }
        return headings;
    }

    private static ListRow row(RawRow row, Map<Integer, Column> headings) {
        var cells = new EnumMap<Column, ListCell>(Column.class);
        headings.forEach((index, column) -> {
            if (index < row.cells().size()) {
                cells.put(column, row.cells().get(index));
            }
        });
        return new ListRow(row.number(), cells);
    }

    private static String shown(String heading) {
        return heading.length() <= 64 ? heading : heading.substring(0, 64) + "…";
    }
}
