package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.BirthDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A date as browsers send it ({@code yyyy-mm-dd}) or, where a browser has no date field, as people write it here: day, month,
 * year with hyphens or slashes; never month first.
 */
final class TypedDate {

    private static final int LONGEST = 10;

    private static final List<DateTimeFormatter> FORMATS = Stream.of("uuuu-MM-dd", "d-M-uuuu", "d/M/uuuu")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private TypedDate() {}

    /** Empty if there is no such day, or it has not come yet. */
    static Optional<BirthDate> parse(String typed, LocalDate today) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> text.length() <= LONGEST)
                .flatMap(text -> FORMATS.stream()
                        .flatMap(format -> date(text, format).stream())
                        .findFirst())
                .filter(date -> !date.isAfter(today) && date.getYear() >= 1900)
                .map(BirthDate::new);
    }

    private static Optional<LocalDate> date(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
