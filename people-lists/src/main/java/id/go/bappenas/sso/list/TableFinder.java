package id.go.bappenas.sso.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the table of people in a sheet: the row, or the two rows, among the first ones whose cells name most of our columns.
 */
final class TableFinder {

    /** Rows of a sheet in which headings are looked for. */
    static final int FIRST_ROWS = 30;

    /** Columns of a sheet in which headings are looked for. */
    private static final int FIRST_COLUMNS = 200;

    private final Set<Column> required;
    private final ListChoice choice;

    /**
     * @param required columns; a row that names no required column is no row of headings
     * @param choice what a person says about the list
     */
    TableFinder(Set<Column> required, ListChoice choice) {
        this.required = required;
        this.choice = choice;
    }

    Optional<Table> find(Grid grid) {
        if (!choice.wantsSheet(grid.sheet())) {
            return Optional.empty();
        }
        var rows = grid.rows();
        var isChosen = choice.headingRow() > 0;
        var first = isChosen ? rows.size() : FIRST_ROWS;
        Optional<Table> best = Optional.empty();
        for (var lines = 1; lines <= 2; lines++) {
            for (var i = 0; i < Math.min(first, rows.size() - lines + 1); i++) {
                var last = rows.get(i + lines - 1).number();
                if (last - rows.get(i).number() != lines - 1 || isChosen && last != choice.headingRow()) {
                    continue;
                }
                var headings = lines == 1 ? oneLine(rows.get(i)) : twoLines(rows.get(i), rows.get(i + 1));
                var table = new Table(grid, headings, rows.subList(i, i + lines), rows.subList(i + lines, rows.size()));
                if ((isChosen || isTable(table))
                        && best.filter(known -> known.fit() >= table.fit()).isEmpty()) {
                    best = Optional.of(table);
                }
            }
        }
        return best.map(Table::judgedByCells);
    }

    /** Two columns, or one column in a row where everything is a heading. */
    private boolean isTable(Table table) {
        var known = EnumSet.noneOf(Column.class);
        table.headings().forEach(heading -> known.addAll(heading.meaning().columns()));
        var namesRequired = required.isEmpty() ? !known.isEmpty() : !Collections.disjoint(known, required);
        return namesRequired
                && (known.size() > 1
                        || table.headings().stream()
                                .noneMatch(heading -> heading.meaning().kind() == Meaning.Kind.UNKNOWN));
    }

    private List<Heading> oneLine(RawRow row) {
        return IntStream.range(0, Math.min(FIRST_COLUMNS, row.cells().size()))
                .mapToObj(index -> {
                    var text = row.cell(index).text();
                    return new Heading(
                            index, text, choice.meaning(index, text).orElseGet(() -> HeadingWords.meaning(text)));
                })
                .toList();
    }

    private List<Heading> twoLines(RawRow upper, RawRow lower) {
        var headings = new ArrayList<Heading>();
        var group = "";
        var width = Math.min(
                FIRST_COLUMNS, Math.max(upper.cells().size(), lower.cells().size()));
        for (var index = 0; index < width; index++) {
            var above = upper.cell(index).text();
            var below = lower.cell(index).text();
            group = above.isEmpty() ? group : above;
            var text = (above + " " + below).strip();
            var meaning = HeadingWords.meaning(below.isEmpty() ? above : group, below, !above.isEmpty());
            headings.add(new Heading(index, text, choice.meaning(index, text).orElse(meaning)));
        }
        return headings;
    }
}
