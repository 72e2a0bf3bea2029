package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.employee.identity.Nik;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What officers may write as a birth date. */
final class BirthDates {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private BirthDates() {}

    static Optional<BirthDate> iso(String typed) {
        try {
            return Optional.of(new BirthDate(LocalDate.parse(typed.strip())));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Neither in the future nor before 1900. */
    static boolean plausible(BirthDate birthDate) {
        return !birthDate.date().isBefore(FIRST) && !birthDate.date().isAfter(LocalDate.now(ZONE));
    }

    /** Whether digits 7 to 12 of the NIK are this date: day (women: plus 40), month, year. */
    static boolean named(Nik nik, BirthDate birthDate) {
        var date = birthDate.date();
        var rest = "%02d%02d".formatted(date.getMonthValue(), date.getYear() % 100);
        var digits = nik.digits().substring(6, 12);
        return digits.equals("%02d".formatted(date.getDayOfMonth()) + rest)
                || digits.equals("%02d".formatted(date.getDayOfMonth() + 40) + rest);
    }
}
