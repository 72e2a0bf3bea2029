package id.go.bappenas.sso.employee.identity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.stream.Stream;

/** A birth date of the Gregorian calendar, from 1900 on and not after today. */
public record BirthDate(LocalDate date) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final int LONGEST = 32;

    /** Never the month first. The digits of a year are four: no century is guessed. */
    private static final DateTimeFormatter[] FORMS = Stream.of("uuuu-MM-dd", "d-M-uuuu", "d/M/uuuu")
            .map(form -> DateTimeFormatter.ofPattern(form).withResolverStyle(ResolverStyle.STRICT))
            .toArray(DateTimeFormatter[]::new);

    /**
     * Empty if what was typed is no day that a person can be born on: 29 February of a common year, tomorrow, before 1900.
     *
     * @param today in the realm's time zone
     */
    public static Optional<BirthDate> parse(String typed, LocalDate today) {
        return Optional.ofNullable(typed)
                .filter(text -> text.length() <= LONGEST)
                .map(String::strip)
                .flatMap(text ->
                        Stream.of(FORMS).flatMap(form -> date(text, form)).findFirst())
                .flatMap(date -> of(date, today));
    }

    /**
     * Empty if that day is after today, or before 1900.
     *
     * @param today in the realm's time zone
     */
    public static Optional<BirthDate> of(LocalDate date, LocalDate today) {
        return Optional.of(date)
                .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(today))
                .map(BirthDate::new);
    }

    private static Stream<LocalDate> date(String text, DateTimeFormatter form) {
        try {
            return Stream.of(LocalDate.parse(text, form));
        } catch (DateTimeException e) {
            return Stream.empty();
        }
    }

    /** Without the date: it may land in a log. */
    @Override
    public String toString() {
        return "BirthDate";
    }
}
