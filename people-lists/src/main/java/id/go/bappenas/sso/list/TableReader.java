package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final ColumnAssignment assignment;
    private final Map<Column, Heading> columns;
    private final Optional<Heading> gender;
    private final List<ListRow> people = new ArrayList<>();
    private final Map<Integer, String> passedOver = new TreeMap<>();
    private final Set<Integer> genders = new TreeSet<>();
    /** Rows that name a group of people, and its unit, if people without a unit of their own follow. */
    private final Map<Integer, String> units = new TreeMap<>();

    private final Set<Integer> end = new TreeSet<>();
    private final Set<Integer> examples = new TreeSet<>();
    /** Rows that are the end of the list unless people follow. */
    private final List<RawRow> perhapsEnd = new ArrayList<>();
    /** Indices of columns without a heading whose cells belong to the heading on their left. */
    private final Set<Integer> continued = new HashSet<>();

    private Optional<Map.Entry<Integer, String>> group = Optional.empty();

    /** @param sheet name of the sheet; empty if there is only one */
    private TableReader(Table table, String sheet, Set<Column> required) {
        this.table = table;
        this.sheet = sheet;
        this.assignment = ColumnAssignment.of(table, sheet, required);
        this.columns = assignment.columns();
        this.gender = table.headings().stream()
                .filter(heading -> heading.meaning().kind() == Meaning.Kind.GENDER)
                .findFirst();
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
        var reader = new TableReader(table, sheet, required);
        reader.readRows();
        return reader.result();
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
            passOver(row, texts);
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
                passOver(row, texts);
            }
        }
        perhapsEnd.clear();
    }

    private void passOver(RawRow row, List<String> texts) {
        var unit = RowKinds.unit(texts).filter(name -> !columns.containsKey(Column.UNIT));
        passedOver.put(row.number(), PassedOver.shown(texts));
        if (unit.isPresent()) {
            group = Optional.of(Map.entry(row.number(), unit.get()));
        }
    }

    private void ofGroup(Map<Column, ListCell> cells) {
        group.ifPresent(unit -> {
            cells.put(Column.UNIT, ListCell.text(unit.getValue()));
            units.put(unit.getKey(), PassedOver.shown(List.of(unit.getValue())));
            passedOver.remove(unit.getKey());
        });
    }

    private boolean hasOtherGender(RawRow row, ListRow person) {
        var said = gender.flatMap(heading -> Gender.of(row.cell(heading.index()).text()));
        var ofNik = Gender.ofNik(person.cell(Column.NIK).text());
        return said.isPresent() && ofNik.isPresent() && !said.equals(ofNik);
    }

    private void person(RawRow row, Map<Column, ListCell> cells) {
        var person = new ListRow(row.number(), cells);
        if (ExampleRow.is(person)) {
            examples.add(row.number());
        } else {
            ofGroup(cells);
            people.add(person);
            if (hasOtherGender(row, person)) {
                genders.add(row.number());
            }
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
        if (!units.isEmpty()) {
            notes.add(ListNote.warning("units-from-groups", PassedOver.rows(units)));
        }
        if (!passedOver.isEmpty()) {
            notes.add(ListNote.warning("rows-passed-over", PassedOver.rows(passedOver)));
        }
        add(notes, "end-passed-over", end);
        RoundedNiks.note(people, table.grid().isWorkbook()).ifPresent(notes::add);
        if (!genders.isEmpty()) {
            notes.add(new ListNote(
                    Column.NIK.field(),
                    "gender-differs",
                    false,
                    List.of(
                            Numbers.of(List.copyOf(genders)),
                            gender.orElseThrow().named())));
        }
        var places = new HashMap<String, ListLayout.Place>();
        columns.forEach((column, heading) ->
                places.put(column.field(), new ListLayout.Place(heading.letters(), heading.shown())));
        return new PeopleList(
                EnumSet.copyOf(columns.keySet()),
                List.copyOf(people),
                new ListLayout(sheet, Map.copyOf(places), assignment.suggestions()),
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
                    || heading.meaning().kind() == Meaning.Kind.GENDER
                    || heading.meaning().kind() == Meaning.Kind.HEADLESS
                            && (continued.contains(i) || !filled.contains(i));
            if (!used && !silent) {
                unused.add(heading.named());
            }
        }
        return unused.size() <= 30 ? String.join(", ", unused) : String.join(", ", unused.subList(0, 30)) + ", …";
    }
}
