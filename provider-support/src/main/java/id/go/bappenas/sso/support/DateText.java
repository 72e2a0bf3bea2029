package id.go.bappenas.sso.support;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads dates in forms and lists: {@code yyyy-mm-dd}, or day, month and year with hyphens or slashes. A month never comes
 * first, and a year has four digits.
 */
public final class DateText {

    private static final List<DateTimeFormatter> FORMATS = Stream.of("uuuu-MM-dd", "d-M-uuuu", "d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private DateText() {}

    /** Empty if the text is not a date in one of these formats; blanks around it are not removed. */
    public static Optional<LocalDate> parse(String text) {
        return FORMATS.stream().flatMap(format -> parse(text, format)).findFirst();
    }

    private static Stream<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }
}
