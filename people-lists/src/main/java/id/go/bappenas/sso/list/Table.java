package id.go.bappenas.sso.list;

import java.util.EnumSet;
import java.util.List;

/**
 * A table in a sheet.
 *
 * @param headings of all columns
 * @param lines one or two rows of headings
 * @param below the rows below the headings
 */
record Table(Grid grid, List<Heading> headings, List<RawRow> lines, List<RawRow> below) {

    /** Number of the last row of headings. */
    int headingRow() {
        return lines.get(lines.size() - 1).number();
    }

    /** The table, in which columns that may be the period of the contract are so, or not, by their cells. */
    Table judgedByCells() {
        return new Table(
                grid,
                headings.stream()
                        .map(heading -> heading.meaning().kind() == Meaning.Kind.PERHAPS_PERIOD
                                        && ColumnContent.of(below, heading.index())
                                                .hasPeriods()
                                ? new Heading(heading.index(), heading.text(), Meaning.PERIOD)
                                : heading)
                        .toList(),
                lines,
                below);
    }

    /** How many rows have a cell like a NIK. */
    long niks() {
        return below.stream()
                .filter(row -> row.cells().stream().anyMatch(ColumnContent::isNik))
                .count();
    }

    /** How well the headings fit: the number of our columns, and of these the number that have a column of their own. */
    int fit() {
        var known = EnumSet.noneOf(Column.class);
        var own = EnumSet.noneOf(Column.class);
        for (var heading : headings) {
            known.addAll(heading.meaning().columns());
            if (heading.meaning().kind() == Meaning.Kind.PLAIN) {
                own.addAll(heading.meaning().columns());
            }
        }
        return 2 * known.size() + own.size();
    }
}
