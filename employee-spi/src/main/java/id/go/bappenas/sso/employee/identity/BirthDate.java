package id.go.bappenas.sso.employee.identity;

import id.go.bappenas.sso.support.DateText;
import java.time.LocalDate;
import java.util.Optional;

/** A birth date of the Gregorian calendar, from 1900 on and not after today. */
public record BirthDate(LocalDate date) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final int YOUNGEST = 15;
    private static final int OLDEST = 80;

    /**
     * Reads a date in a format of {@link DateText}; a year of two digits counts if it makes the person 15 to 80 years old. Empty
     * for a text in another format, a day that does not exist, a day before 1900, and a day after today.
     *
     * @param today in the realm's time zone
     */
    public static Optional<BirthDate> parse(String typed, LocalDate today) {
        return DateText.parse(typed, today.minusYears(OLDEST), today.minusYears(YOUNGEST))
                .flatMap(date -> of(date, today));
    }

    /**
     * Empty for a day before 1900 and a day after today.
     *
     * @param today in the realm's time zone
     */
    public static Optional<BirthDate> of(LocalDate date, LocalDate today) {
        return Optional.of(date)
                .filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(today))
                .map(BirthDate::new);
    }

    /** Hides the date, because the text may be logged. */
    @Override
    public String toString() {
        return "BirthDate";
    }
}
