package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.DateText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Splits a cell that holds two values: birthplace and birth date, or the first and the last day of a contract. */
final class CombinedCell {

    private static final String DAY = "(?:\\d{4}-\\d{1,2}-\\d{1,2}"
            + "|\\d{1,2}\\s*[-/. ]\\s*(?:\\d{1,2}|\\p{L}{3,9}\\.?)\\s*[-/., ]\\s*(?:\\d{4}|['’]?\\d{2})(?!\\d))";

    private static final Pattern PLACE_THEN_DAY = Pattern.compile("(?s)(.*?\\p{L}.*?)[\\s,;:/.-]*(" + DAY + ")\\.?");
    private static final Pattern DAY_THEN_PLACE = Pattern.compile("(?s)(" + DAY + ")[\\s,;:/-]+(\\p{L}.*)");

    private static final String UNTIL =
            "(?:\\s*(?:s\\.?\\s*/?\\s*d\\.?|sampai\\s+dengan|sampai|hingga|until|to|[-–—])\\s*)";
    private static final String LABEL = "(?:(?:dari|mulai|sejak|per|tmt|tgl\\.?|tanggal|from)\\s*:?\\s*)*";
    private static final Pattern TWO_DAYS =
            Pattern.compile("(?is)" + LABEL + "(" + DAY + ")(?:" + UNTIL + "|[\\s,;]+)" + LABEL + "(" + DAY + ")\\.?");

    /** “1 Januari s.d. 31 Desember 2026”. */
    private static final Pattern ONE_YEAR = Pattern.compile("(?is)" + LABEL + "(\\d{1,2}\\s+\\p{L}{3,9})" + UNTIL
            + LABEL + "(\\d{1,2}\\s+\\p{L}{3,9}\\s+(\\d{4}))\\.?");

    /** “Januari - Desember 2026” and “Jan 2026 s.d. Des 2026”: whole months. */
    private static final Pattern MONTHS = Pattern.compile("(?is)(?:bulan\\s+)?(\\p{L}{3,9})\\.?(?:\\s+(\\d{4}))?"
            + UNTIL + "(?:bulan\\s+)?(\\p{L}{3,9})\\.?\\s+(?:tahun\\s+)?(\\d{4})\\.?");

    /** “12 bulan” and “1 (satu) tahun” beside the days. */
    private static final Pattern DURATION = Pattern.compile(
            "(?iU)\\d{1,2}\\s*(?:\\(\\p{L}[\\p{L} ]*\\)\\s*)?(?:bulan|bln|tahun|thn|hari)(?!\\p{L})\\s*[,:;]?");

    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]]");

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
        if (cell.kind() != ListCell.Kind.TEXT || NoValue.isNone(cell.text())) {
            return pair(Column.CONTRACT_START, cell, Column.CONTRACT_END, cell);
        }
        return Optional.of(cell.text())
                .filter(text -> text.length() <= LONGEST)
                .flatMap(text -> days(text).or(() -> days(withoutDuration(text))))
                .orElseGet(() -> {
                    var unsplit = ListCell.unsplit(cell.text());
                    return pair(Column.CONTRACT_START, unsplit, Column.CONTRACT_END, unsplit);
                });
    }

    private static String withoutDuration(String text) {
        return BRACKETS.matcher(DURATION.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static Optional<Map<Column, ListCell>> days(String text) {
        var days = TWO_DAYS.matcher(text);
        if (days.matches()) {
            return Optional.of(texts(Column.CONTRACT_START, days.group(1), Column.CONTRACT_END, days.group(2)));
        }
        var year = ONE_YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(texts(
                    Column.CONTRACT_START, year.group(1) + " " + year.group(3), Column.CONTRACT_END, year.group(2)));
        }
        return months(text);
    }

    /** From the first day of the first month to the last day of the last one. */
    private static Optional<Map<Column, ListCell>> months(String text) {
        var months = MONTHS.matcher(text);
        if (!months.matches()) {
            return Optional.empty();
        }
        var lastYear = months.group(4);
        var firstYear = months.group(2) == null ? lastYear : months.group(2);
        return DateText.parse("1 " + months.group(1) + " " + firstYear).flatMap(first -> DateText.parse(
                        "1 " + months.group(3) + " " + lastYear)
                .map(last -> last.plusMonths(1).minusDays(1))
                .filter(first::isBefore)
                .map(last -> texts(Column.CONTRACT_START, first.toString(), Column.CONTRACT_END, last.toString())));
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
