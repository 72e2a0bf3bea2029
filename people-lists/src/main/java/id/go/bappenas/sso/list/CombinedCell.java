package id.go.bappenas.sso.list;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Splits a cell that holds two values: birthplace and birth date, or the first and the last day of a contract. */
final class CombinedCell {

    private static final String DAY =
            "(?:\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}\\s*[-/. ]\\s*(?:\\d{1,2}|\\p{L}{3,9}\\.?)\\s*[-/., ]\\s*\\d{4})";

    private static final Pattern PLACE_THEN_DAY = Pattern.compile("(?s)(.*?\\p{L}.*?)[\\s,;:/.-]*(" + DAY + ")\\.?");
    private static final Pattern DAY_THEN_PLACE = Pattern.compile("(?s)(" + DAY + ")[\\s,;:/-]+(\\p{L}.*)");

    private static final String UNTIL =
            "(?:\\s*(?:s\\.?\\s*/?\\s*d\\.?|sampai\\s+dengan|sampai|hingga|until|to|[-–—])\\s*)";
    private static final Pattern TWO_DAYS = Pattern.compile("(?is)(" + DAY + ")" + UNTIL + "(" + DAY + ")\\.?");

    /** “1 Januari s.d. 31 Desember 2026”. */
    private static final Pattern ONE_YEAR =
            Pattern.compile("(?is)(\\d{1,2}\\s+\\p{L}{3,9})" + UNTIL + "(\\d{1,2}\\s+\\p{L}{3,9}\\s+(\\d{4}))\\.?");

    private static final Pattern JOINT =
            Pattern.compile("(?i)s\\.?\\s*/?\\s*d\\.?|sampai( dengan)?|hingga|until|to|[-–—]");
    private static final int LONGEST = 300;

    private CombinedCell() {}

    /**
     * Birthplace and birth date. Text that has no date is in both, so that the error is about what was written.
     *
     * @param next the cell to the right, if its column has no heading: one heading over two columns
     */
    static Map<Column, ListCell> birth(ListCell cell, ListCell next) {
        if (!next.isEmpty()) {
            return pair(Column.BIRTH_PLACE, cell, Column.BIRTH_DATE, next);
        }
        if (cell.kind() == ListCell.Kind.DATE) {
            return pair(Column.BIRTH_PLACE, ListCell.EMPTY, Column.BIRTH_DATE, cell);
        }
        if (cell.kind() == ListCell.Kind.TEXT && cell.text().length() <= LONGEST) {
            var after = PLACE_THEN_DAY.matcher(cell.text());
            if (after.matches()) {
                return texts(Column.BIRTH_PLACE, after.group(1), Column.BIRTH_DATE, after.group(2));
            }
            var before = DAY_THEN_PLACE.matcher(cell.text());
            if (before.matches()) {
                return texts(Column.BIRTH_PLACE, before.group(2), Column.BIRTH_DATE, before.group(1));
            }
        }
        return pair(Column.BIRTH_PLACE, cell, Column.BIRTH_DATE, cell);
    }

    /**
     * First and last day of a contract.
     *
     * @param next the cell to the right, and {@code afterNext} the one behind, if their columns have no heading
     */
    static Map<Column, ListCell> period(ListCell cell, ListCell next, ListCell afterNext) {
        if (!next.isEmpty()) {
            var joint = !afterNext.isEmpty() && JOINT.matcher(next.text()).matches();
            return pair(Column.CONTRACT_START, cell, Column.CONTRACT_END, joint ? afterNext : next);
        }
        if (cell.kind() == ListCell.Kind.TEXT && cell.text().length() <= LONGEST) {
            var days = TWO_DAYS.matcher(cell.text());
            if (days.matches()) {
                return texts(Column.CONTRACT_START, days.group(1), Column.CONTRACT_END, days.group(2));
            }
            var year = ONE_YEAR.matcher(cell.text());
            if (year.matches()) {
                return texts(
                        Column.CONTRACT_START, year.group(1) + " " + year.group(3), Column.CONTRACT_END, year.group(2));
            }
        }
        return pair(Column.CONTRACT_START, cell, Column.CONTRACT_END, cell);
    }

    private static Map<Column, ListCell> texts(Column first, String one, Column second, String other) {
        return pair(first, ListCell.text(one), second, ListCell.text(other));
    }

    private static Map<Column, ListCell> pair(Column first, ListCell one, Column second, ListCell other) {
        var cells = new EnumMap<Column, ListCell>(Column.class);
        cells.put(first, one);
        cells.put(second, other);
        return cells;
    }
}
