package id.go.bappenas.sso.employee.identity;

import java.time.LocalDate;

/** A birth date of the Gregorian calendar. */
public record BirthDate(LocalDate date) {

    /** Without the date: it may land in a log. */
    @Override
    public String toString() {
        return "BirthDate";
    }
}
