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
