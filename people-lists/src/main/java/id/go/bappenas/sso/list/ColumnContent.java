package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.DateText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What most filled cells of a column look like, where its heading does not tell. */
final class ColumnContent {

    /** Enough to tell what a column has. */
    private static final int MOST_CELLS = 200;

    /** Contracts begin later, and people who work were born before. */
    private static final int YEAR = 2013;

    private static final LocalDate EARLIEST = LocalDate.of(YEAR - 99, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(YEAR - 1, 12, 31);

    private static final Pattern SEPARATORS = Pattern.compile("[\\s.'’‘`-]");
    private static final Pattern NIK = Pattern.compile("[1-9]\\d{15}");
    private static final Pattern EMPLOYEE_NUMBER = Pattern.compile("(19|20)\\d{16}");
    private static final Pattern ADDRESS = Pattern.compile("(?s).*\\S@\\S+\\.\\S.*");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}.,'’ -]*");
    private static final Pattern GENDER =
            Pattern.compile("(?i)l|p|m|f|lk|pr|laki[- ]?laki|perempuan|pria|wanita|male|female");

    private final List<ListCell> cells;

    private ColumnContent(List<ListCell> cells) {
        this.cells = cells;
    }

    /** @param rows below the headings */
    static ColumnContent of(List<RawRow> rows, int index) {
        return new ColumnContent(rows.stream()
                .limit(MOST_CELLS)
                .map(row -> row.cell(index))
                .filter(cell -> !cell.isEmpty())
                .toList());
    }

    static boolean isNik(ListCell cell) {
        return NIK.matcher(digits(cell)).matches();
    }

    boolean looksLike(Column column) {
        return switch (column) {
            case NIK -> most(ColumnContent::isNik);
            case EMPLOYEE_NUMBER ->
                most(cell -> EMPLOYEE_NUMBER.matcher(digits(cell)).matches());
            case EXTERNAL_EMAIL -> most(cell -> ADDRESS.matcher(cell.text()).matches());
            case BIRTH_DATE -> most(cell -> isDay(cell, true)) || hasBirths();
            case BIRTH_PLACE -> hasBirths();
            case CONTRACT_START, CONTRACT_END -> most(cell -> isDay(cell, false)) || hasPeriods();
            case FULL_NAME -> hasNames();
            default -> false;
        };
    }

    /** Whether the cells have the first and the last day of a contract. */
    boolean hasPeriods() {
        return most(cell -> {
            var days = CombinedCell.period(cell, ListCell.EMPTY, ListCell.EMPTY);
            return days.get(Column.CONTRACT_START) != days.get(Column.CONTRACT_END);
        });
    }

    /** Whether the cells have a place and a day of birth, and not the number and the day of a contract. */
    boolean hasBirths() {
        return most(cell -> {
            var birth = CombinedCell.birth(cell, ListCell.EMPTY);
            return NAME.matcher(birth.get(Column.BIRTH_PLACE).text()).matches()
                    && DateText.parse(birth.get(Column.BIRTH_DATE).text(), EARLIEST, LATEST)
                            .filter(day -> !day.isAfter(LATEST))
                            .isPresent();
        });
    }

    /** Words of letters, as two or more for most people, and hardly one twice. */
    private boolean hasNames() {
        var names = cells.stream()
                .map(ListCell::text)
                .filter(text -> NAME.matcher(text).matches())
                .filter(text -> !GENDER.matcher(text).matches())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return isMost(names.stream().filter(text -> text.indexOf(' ') > 0).count())
                && new HashSet<>(names).size() * 10 >= names.size() * 9;
    }

    private static boolean isDay(ListCell cell, boolean ofBirth) {
        return cell.day()
                .map(LocalDate::getYear)
                .filter(year -> year < YEAR == ofBirth)
                .isPresent();
    }

    private static String digits(ListCell cell) {
        return SEPARATORS.matcher(cell.text()).replaceAll("");
    }

    private boolean most(Predicate<ListCell> like) {
        return isMost(cells.stream().filter(like).count());
    }

    private boolean isMost(long count) {
        return count > 0 && count * 2 >= cells.size();
    }
}
