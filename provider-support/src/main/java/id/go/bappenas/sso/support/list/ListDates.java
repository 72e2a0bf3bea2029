package id.go.bappenas.sso.support.list;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Dates as lists have them: ISO, day first with slashes or hyphens, or a spreadsheet's date cell; never month first. */
public final class ListDates {

    private static final List<DateTimeFormatter> FORMS =
            List.of(form("uuuu-MM-dd"), form("d/M/uuuu"), form("d-M-uuuu"));

    private ListDates() {}

    public static Optional<LocalDate> of(ListCell cell) {
        return cell.date() != null ? Optional.of(cell.date()) : parse(cell.text());
    }

    static Optional<LocalDate> parse(String text) {
        return FORMS.stream()
                .map(form -> parse(text, form))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static LocalDate parse(String text, DateTimeFormatter form) {
        try {
            return LocalDate.parse(text, form);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }
}
