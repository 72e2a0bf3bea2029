package id.go.bappenas.sso.list;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/** Reads a cell of a workbook. */
final class WorkbookCell {

    /** Built-in number formats that show a day (ECMA-376 part 1, 18.8.30). */
    private static final Pattern DATE_FORMAT_IDS = Pattern.compile("14|15|16|17|22|2[7-9]|3[0-6]|5[0-8]");

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    /** A text as formula, such as {@code "3171…"}, by which people keep a spreadsheet program from making a number of it. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("[=+]?\"((?:[^\"]|\"\")*)\"");

    /** A cell of type {@code d} (ECMA-376 part 1, 18.18.11), as {@link SheetGuard} marks it. */
    private static final Pattern ISO_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T(\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?Z?|(\\d{4}-\\d{2}-\\d{2})T?");

    /** Days since 1900 that are a day of a person's life if a number stands in a column of dates: 1927 to 2119. */
    private static final BigDecimal FIRST_DAY = BigDecimal.valueOf(10_000);

    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(80_000);
    private static final int NOON = 12;

    private WorkbookCell() {}

    static ListCell read(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> ListCell.EMPTY;
            case NUMBER -> number(cell);
            case ERROR -> ListCell.FORMULA;
            case FORMULA -> formula(cell);
            default -> ListCell.text(cell.getText());
        };
    }

    private static ListCell number(Cell cell) {
        var days = cell.asNumber();
        if (days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) >= 0) {
            return new ListCell(ListCell.Kind.NUMBER, cell.getRawValue(), null);
        }
        if (isDate(cell)) {
            return ListCell.date(nearest(cell.asDate()));
        }
        var perhapsDay = days.stripTrailingZeros().scale() <= 0
                && days.compareTo(FIRST_DAY) >= 0
                && days.compareTo(LAST_DAY) < 0;
        return new ListCell(
                ListCell.Kind.NUMBER,
                cell.getRawValue(),
                perhapsDay ? cell.asDate().toLocalDate() : null);
    }

    /** The library takes text of type {@code str} for the result of a formula, also without a formula. */
    private static ListCell formula(Cell cell) {
        if (cell.getFormula() == null) {
            return text(cell.getText());
        }
        var literal = TEXT_FORMULA.matcher(cell.getFormula().strip());
        if (literal.matches()) {
            return ListCell.text(literal.group(1).replace("\"\"", "\""));
        }
        // A formula that shows nothing.
        return "".equals(cell.getRawValue()) ? ListCell.EMPTY : ListCell.FORMULA;
    }

    private static ListCell text(String text) {
        var time = ISO_TIME.matcher(text);
        if (!time.matches()) {
            return ListCell.text(text);
        }
        try {
            return ListCell.date(
                    time.group(4) != null
                            ? LocalDate.parse(time.group(4))
                            : nearest(LocalDateTime.parse(time.group(1) + "T" + time.group(2))));
        } catch (DateTimeParseException e) {
            return ListCell.text(text);
        }
    }

    /**
     * The day whose midnight is nearest. Programs write a day as midnight of Indonesia in UTC, which is in the evening before,
     * or some seconds too early.
     */
    private static LocalDate nearest(LocalDateTime time) {
        return time.getHour() < NOON ? time.toLocalDate() : time.toLocalDate().plusDays(1);
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        var format = cell.getDataFormatString();
        return id != null
                && (DATE_FORMAT_IDS.matcher(String.valueOf(id)).matches() || format != null && showsADay(format));
    }

    private static boolean showsADay(String format) {
        var signs = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return signs.contains("d") || signs.contains("y");
    }
}
