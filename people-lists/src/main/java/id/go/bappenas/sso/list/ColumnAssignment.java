package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the column of each meaning in a table, and for a missing one the unused column that may be meant, by its cells. */
final class ColumnAssignment {

    private static final String BIRTH = "Tempat/Tanggal Lahir";
    private static final String PERIOD = "Masa Kontrak";

    private final Table table;
    private final String sheet;
    private final Map<Column, Heading> columns = new EnumMap<>(Column.class);

    private ColumnAssignment(Table table, String sheet) {
        this.table = table;
        this.sheet = sheet;
    }

    /**
     * @param sheet name of the sheet; empty if there is only one
     * @param required columns that the table must have
     * @throws ProblemException 422 if one of them is missing, or is there twice
     */
    static ColumnAssignment of(Table table, String sheet, Set<Column> required) {
        var assignment = new ColumnAssignment(table, sheet);
        assignment.assign();
        assignment.check(required);
        return assignment;
    }

    Map<Column, Heading> columns() {
        return columns;
    }

    /** The column of each meaning, whatever is missing or there twice. */
    static Map<Column, Heading> columns(Table table) {
        var assignment = new ColumnAssignment(table, "");
        assignment.assign();
        return assignment.columns();
    }

    private void assign() {
        for (var heading : table.headings()) {
            for (var column : heading.meaning().columns()) {
                var known = columns.get(column);
                if (known == null
                        || known.meaning().strength() < heading.meaning().strength()) {
                    columns.put(column, heading);
                }
            }
        }
    }

    private void check(Set<Column> required) {
        var problems = new ArrayList<FieldProblem>();
        for (var heading : table.headings()) {
            for (var column : heading.meaning().columns()) {
                var first = columns.get(column);
                if (first != heading
                        && first.meaning().strength() == heading.meaning().strength()) {
                    problems.add(problem(heading, column.field(), "heading-twice", first.named(), heading.named()));
                }
            }
        }
        var missing = required.stream()
                .filter(column -> !columns.containsKey(column))
                .sorted()
                .map(this::missing)
                .toList();
        if (missing.stream().anyMatch(problem -> problem.code().equals("heading-missing"))) {
            // One of them may be misspelt.
            unused().filter(heading -> !heading.text().isEmpty())
                    .forEach(heading ->
                            problems.add(problem(heading, heading.shown(), "heading-unknown", heading.letters())));
        }
        problems.addAll(missing);
        if (!problems.isEmpty()) {
            throw new ProblemException(new Problem(422, "headings-wrong", List.of(), problems));
        }
    }

    private FieldProblem missing(Column column) {
        return meant(column)
                .map(meant -> problem(meant, column.field(), "heading-misnamed", label(column, meant), meant.named()))
                .orElseGet(() -> FieldProblem.of(
                        column.field(), "heading-missing", column.label(), String.valueOf(table.headingRow())));
    }

    private FieldProblem problem(Heading heading, String field, String code, Object... arguments) {
        return new FieldProblem(
                field, code, List.of(arguments), ListLayout.about(sheet, heading.letters(), heading.shown()));
    }

    /** The columns that may be meant for missing ones, by field. */
    Map<String, ListLayout.Suggestion> suggestions() {
        var suggestions = new HashMap<String, ListLayout.Suggestion>();
        Arrays.stream(Column.values())
                .filter(column -> !columns.containsKey(column))
                .forEach(column -> meant(column)
                        .ifPresent(meant -> suggestions.put(
                                column.field(), new ListLayout.Suggestion(meant.named(), label(column, meant)))));
        return Map.copyOf(suggestions);
    }

    private Optional<Heading> meant(Column column) {
        return unused().filter(heading -> column != Column.EXTERNAL_EMAIL || !HeadingWords.isAboutMail(heading.text()))
                .filter(heading -> content(heading).looksLike(column))
                .filter(heading -> column != Column.CONTRACT_END || !isMeantForTheFirstDay(heading))
                .findFirst();
    }

    /** Of two columns of days the first one has the first day. */
    private boolean isMeantForTheFirstDay(Heading heading) {
        return !columns.containsKey(Column.CONTRACT_START)
                && !content(heading).hasPeriods()
                && meant(Column.CONTRACT_START).filter(heading::equals).isPresent();
    }

    /** The heading that the column gets in the sentence. */
    private String label(Column column, Heading meant) {
        return switch (column) {
            case BIRTH_PLACE, BIRTH_DATE -> content(meant).hasBirths() ? BIRTH : column.label();
            case CONTRACT_START, CONTRACT_END -> content(meant).hasPeriods() ? PERIOD : column.label();
            default -> column.label();
        };
    }

    private ColumnContent content(Heading heading) {
        return ColumnContent.of(table.below(), heading.index());
    }

    /** Columns whose headings are not known, or that have none. */
    private Stream<Heading> unused() {
        return table.headings().stream()
                .filter(heading -> switch (heading.meaning().kind()) {
                    case UNKNOWN, PERHAPS_PERIOD, HEADLESS -> true;
                    default -> false;
                });
    }
}
