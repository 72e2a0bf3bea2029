package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the people of a table: finds the column of each value, and the rows that are people. */
final class TableReader {

    private static final int DIGITS_OF_A_NIK = 12;
    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\d{1,5}(\\.0)?[.)]?");

    private final Table table;
    private final String sheet;
    private final List<List<String>> headings;
    private final Map<Column, Heading> columns = new EnumMap<>(Column.class);
    private final List<ListRow> people = new ArrayList<>();
    private final Set<Integer> passedOver = new TreeSet<>();
    private final Set<Integer> end = new TreeSet<>();
    private final Set<Integer> examples = new TreeSet<>();
    /** Rows that are the end of the list unless people follow. */
    private final List<RawRow> perhapsEnd = new ArrayList<>();
    /** Indices of columns without a heading whose cells belong to the heading on their left. */
    private final Set<Integer> continued = new HashSet<>();

    /** @param sheet name of the sheet; empty if there is only one */
    private TableReader(Table table, String sheet) {
        this.table = table;
        this.sheet = sheet;
        this.headings = table.lines().stream()
                .map(line -> line.cells().stream()
                        .map(cell -> HeadingWords.compact(cell.text()))
                        .toList())
                .toList();
    }

    /**
     * @param required columns that the table must have
     * @throws ProblemException 422 if one of them is missing, or is there twice
     */
    static PeopleList read(Table table, String sheet, Set<Column> required) {
        var reader = new TableReader(table, sheet);
        reader.assign(required);
        reader.readRows();
        return reader.result();
    }

    private void assign(Set<Column> required) {
        var problems = new ArrayList<FieldProblem>();
        for (var heading : table.headings()) {
            for (var column : heading.meaning().columns()) {
                var known = columns.get(column);
                if (known == null
                        || known.meaning().strength() < heading.meaning().strength()) {
                    columns.put(column, heading);
                }
            }
        }
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
                .map(column -> FieldProblem.of(
                        column.field(), "heading-missing", column.indonesian(), String.valueOf(table.headingRow())))
                .toList();
        if (!missing.isEmpty()) {
            // One of them may be misspelt.
            table.headings().stream()
                    .filter(heading -> heading.meaning().kind() == Meaning.Kind.UNKNOWN)
                    .forEach(heading ->
                            problems.add(problem(heading, heading.shown(), "heading-unknown", heading.letters())));
        }
        problems.addAll(missing);
        if (!problems.isEmpty()) {
            throw new ProblemException(new Problem(422, "headings-wrong", List.of(), problems));
        }
    }

    private FieldProblem problem(Heading heading, String field, String code, Object... arguments) {
        return new FieldProblem(
                field, code, List.of(arguments), ListLayout.about(sheet, heading.letters(), heading.shown()));
    }

    private void readRows() {
        for (var row : table.below()) {
            var cells = cells(row);
            if (isHeadings(row) || !hasNik(cells) && RowKinds.countsColumns(row)) {
                continue;
            }
            if (isPerson(cells)) {
                peopleFollow();
                person(row, cells);
            } else if (!perhapsEnd.isEmpty()) {
                perhapsEnd.add(row);
            } else {
                other(row, cells);
            }
        }
        perhapsEnd.stream().filter(row -> !texts(row).isEmpty()).forEach(row -> end.add(row.number()));
    }

    /** A row without NIK and birth date. */
    private void other(RawRow row, Map<Column, ListCell> cells) {
        var texts = texts(row);
        if (texts.isEmpty() && filled(cells) == 0) {
            return;
        }
        if (RowKinds.endsList(texts)) {
            perhapsEnd.add(row);
        } else if (filled(cells) == 0 || RowKinds.namesGroup(texts)) {
            passedOver.add(row.number());
        } else {
            person(row, cells);
        }
    }

    /** What looked like the end of the list is in its middle: totals, signatures, names of groups, or people without a NIK. */
    private void peopleFollow() {
        for (var row : perhapsEnd) {
            var texts = texts(row);
            if (texts.size() > 1 && !RowKinds.endsList(texts) && !RowKinds.namesGroup(texts)) {
                person(row, cells(row));
            } else if (!texts.isEmpty()) {
                passedOver.add(row.number());
            }
        }
        perhapsEnd.clear();
    }

    private void person(RawRow row, Map<Column, ListCell> cells) {
        var person = new ListRow(row.number(), cells);
        if (ExampleRow.is(person)) {
            examples.add(row.number());
        } else {
            people.add(person);
        }
    }

    /** Whether headings are repeated, as at the top of each page. */
    private boolean isHeadings(RawRow row) {
        return headings.stream().anyMatch(line -> isLine(row, line));
    }

    /** @param line a row of headings, as {@link HeadingWords#compact} */
    private static boolean isLine(RawRow row, List<String> line) {
        var same = 0;
        for (var i = 0; i < row.cells().size(); i++) {
            var text = row.cell(i).text();
            if (!text.isEmpty()) {
                if (i >= line.size() || !HeadingWords.compact(text).equals(line.get(i))) {
                    return false;
                }
                same++;
            }
        }
        return same > 1;
    }

    private boolean isPerson(Map<Column, ListCell> cells) {
        return filled(cells) > 1
                && (hasNik(cells)
                        || cells.getOrDefault(Column.BIRTH_DATE, ListCell.EMPTY)
                                        .day()
                                        .isPresent()
                                && !RowKinds.endsList(texts(cells)));
    }

    private static boolean hasNik(Map<Column, ListCell> cells) {
        var cell = cells.getOrDefault(Column.NIK, ListCell.EMPTY);
        var digits = cell.text().chars().filter(Character::isDigit).count();
        var letters = cell.text().chars().filter(Character::isLetter).count();
        // 3,17101E+15
        var power = letters == 1 && cell.text().toLowerCase(Locale.ROOT).contains("e+");
        return digits >= DIGITS_OF_A_NIK && letters <= (cell.kind() == ListCell.Kind.NUMBER ? 1 : 0) || power;
    }

    private static long filled(Map<Column, ListCell> cells) {
        return cells.values().stream().filter(cell -> !cell.isEmpty()).count();
    }

    /** The texts of a row, without running numbers. */
    private List<String> texts(RawRow row) {
        var texts = new ArrayList<String>();
        for (var i = 0; i < row.cells().size(); i++) {
            var text = row.cell(i).text();
            if (!text.isEmpty()
                    && !(kind(i) == Meaning.Kind.NUMBER
                            && RUNNING_NUMBER.matcher(text).matches())) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<String> texts(Map<Column, ListCell> cells) {
        return cells.values().stream()
                .map(ListCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private Meaning.Kind kind(int index) {
        return index < table.headings().size()
                ? table.headings().get(index).meaning().kind()
                : Meaning.Kind.HEADLESS;
    }

    private Map<Column, ListCell> cells(RawRow row) {
        var cells = new EnumMap<Column, ListCell>(Column.class);
        columns.forEach((column, heading) -> {
            var cell = value(row, column, heading);
            if (!cell.isEmpty()) {
                cells.put(column, cell);
            }
        });
        return cells;
    }

    private ListCell value(RawRow row, Column column, Heading heading) {
        var cell = row.cell(heading.index());
        return switch (heading.meaning().kind()) {
            case BIRTH ->
                cell.isEmpty()
                        ? cell
                        : CombinedCell.birth(cell, headless(row, heading.index() + 1))
                                .get(column);
            case PERIOD ->
                cell.isEmpty()
                        ? cell
                        : CombinedCell.period(
                                        cell, headless(row, heading.index() + 1), headless(row, heading.index() + 2))
                                .get(column);
            default -> cell;
        };
    }

    /** The cell of a column without a heading, which then belongs to the heading on its left. */
    private ListCell headless(RawRow row, int index) {
        if (kind(index) != Meaning.Kind.HEADLESS) {
            return ListCell.EMPTY;
        }
        var cell = row.cell(index);
        if (!cell.isEmpty()) {
            continued.add(index);
        }
        return cell;
    }

    private PeopleList result() {
        var notes = new ArrayList<ListNote>();
        add(notes, "rows-hidden", table.grid().hiddenRows());
        var unused = unusedColumns();
        if (!unused.isEmpty()) {
            notes.add(ListNote.warning("columns-passed-over", unused));
        }
        add(notes, "example-passed-over", examples);
        add(notes, "rows-passed-over", passedOver);
        add(notes, "end-passed-over", end);
        RoundedNiks.note(people).ifPresent(notes::add);
        var places = new HashMap<String, ListLayout.Place>();
        columns.forEach((column, heading) ->
                places.put(column.field(), new ListLayout.Place(heading.letters(), heading.shown())));
        return new PeopleList(
                EnumSet.copyOf(columns.keySet()),
                List.copyOf(people),
                new ListLayout(sheet, Map.copyOf(places)),
                List.copyOf(notes));
    }

    private static void add(List<ListNote> notes, String code, Iterable<Integer> rows) {
        var numbers = new ArrayList<Integer>();
        rows.forEach(numbers::add);
        if (!numbers.isEmpty()) {
            notes.add(ListNote.warning(code, Numbers.of(numbers)));
        }
    }

    private Set<Integer> filledWithoutHeading() {
        var filled = new HashSet<Integer>();
        var numbers = people.stream().map(ListRow::number).collect(Collectors.toSet());
        for (var row : table.below()) {
            for (var i = 0; i < row.cells().size(); i++) {
                if (kind(i) == Meaning.Kind.HEADLESS
                        && !filled.contains(i)
                        && !row.cell(i).isEmpty()
                        && numbers.contains(row.number())
                        && !RUNNING_NUMBER.matcher(row.cell(i).text()).matches()) {
                    filled.add(i);
                }
            }
        }
        return filled;
    }

    /** Columns that were not read: with a heading, or with a cell in the row of a person. */
    private String unusedColumns() {
        var width =
                table.below().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        var filled = filledWithoutHeading();
        var unused = new ArrayList<String>();
        for (var i = 0; i < Math.max(width, table.headings().size()); i++) {
            var heading = i < table.headings().size() ? table.headings().get(i) : new Heading(i, "", Meaning.HEADLESS);
            var used = heading.meaning().columns().stream().anyMatch(column -> columns.get(column) == heading);
            var silent = heading.meaning().kind() == Meaning.Kind.NUMBER
                    || heading.meaning().kind() == Meaning.Kind.HEADLESS
                            && (continued.contains(i) || !filled.contains(i));
            if (!used && !silent) {
                unused.add(heading.named());
            }
        }
        return unused.size() <= 30 ? String.join(", ", unused) : String.join(", ", unused.subList(0, 30)) + ", …";
    }
}
