package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.support.TypedText;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.keycloak.models.utils.FormMessage;

/**
 * The birth date as it was typed: day, month and year in a field each, because a browser shows a date field in the order of its
 * own language, and 3 April would become 4 March. A request without these fields may have the whole date in one.
 *
 * @param whole the date in one field; {@code null} if it was typed in three
 */
record BirthDateFields(String day, String month, String year, String whole) {

    static final String DAY = "birthDay";
    static final String MONTH = "birthMonth";
    static final String YEAR = "birthYear";
    static final String WHOLE = "birthDate";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private static final int DAYS = 31;
    private static final int MONTHS = 12;
    private static final int DIGITS_OF_YEAR = 4;

    static BirthDateFields empty() {
        return new BirthDateFields("", "", "", null);
    }

    static BirthDateFields of(MultivaluedMap<String, String> posted) {
        var parts = posted.containsKey(DAY) || posted.containsKey(MONTH) || posted.containsKey(YEAR);
        var whole = posted.getFirst(WHOLE);
        return parts || whole == null
                ? new BirthDateFields(text(posted, DAY), text(posted, MONTH), text(posted, YEAR), null)
                : new BirthDateFields("", "", "", TypedText.identifier(whole));
    }

    private static String text(MultivaluedMap<String, String> posted, String field) {
        return TypedText.identifier(posted.getFirst(field));
    }

    /** Empty if there are errors. */
    Optional<BirthDate> date(LocalDate today) {
        if (whole != null) {
            return BirthDate.parse(whole, today);
        }
        var faulty = number(day, DAYS).isEmpty() || number(month, MONTHS).isEmpty() || !isYear();
        return faulty ? Optional.empty() : existing().flatMap(date -> BirthDate.of(date, today));
    }

    private Optional<LocalDate> existing() {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** All faults, each at its field. */
    List<FormMessage> errors(LocalDate today) {
        if (date(today).isPresent()) {
            return List.of();
        }
        if (whole != null) {
            return List.of(new FormMessage(DAY, "resetBirthDateInvalid"));
        }
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return List.of(new FormMessage(DAY, "resetBirthDateMissing"));
        }
        var errors = new ArrayList<FormMessage>();
        if (number(day, DAYS).isEmpty()) {
            errors.add(new FormMessage(DAY, "resetBirthDayInvalid"));
        }
        if (number(month, MONTHS).isEmpty()) {
            errors.add(new FormMessage(MONTH, isSwapped() ? "resetBirthDateSwapped" : "resetBirthMonthInvalid"));
        }
        if (!isYear()) {
            errors.add(new FormMessage(YEAR, "resetBirthYearInvalid"));
        }
        return errors.isEmpty()
                ? List.of(new FormMessage(existing().isPresent() ? YEAR : DAY, "resetBirthDateInvalid"))
                : errors;
    }

    /** Whether the month was typed first. */
    private boolean isSwapped() {
        return number(day, MONTHS).isPresent() && number(month, DAYS).isPresent();
    }

    private boolean isYear() {
        return year.length() == DIGITS_OF_YEAR && NUMBER.matcher(year).matches();
    }

    private static OptionalInt number(String text, int most) {
        if (text.length() > 2 || !NUMBER.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        var number = Integer.parseInt(text);
        return number >= 1 && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** The fields that the page shows again; a date in one field is taken apart if it is a date. */
    Map<String, String> shown() {
        var date = whole == null ? Optional.<BirthDate>empty() : date(LocalDate.MAX);
        return date.map(found -> Map.of(
                        DAY, String.valueOf(found.date().getDayOfMonth()),
                        MONTH, String.valueOf(found.date().getMonthValue()),
                        YEAR, String.valueOf(found.date().getYear())))
                .orElseGet(() -> Map.of(DAY, day, MONTH, month, YEAR, year));
    }

    /** Hides the date, because the text may be logged. */
    @Override
    public String toString() {
        return "BirthDateFields";
    }
}
