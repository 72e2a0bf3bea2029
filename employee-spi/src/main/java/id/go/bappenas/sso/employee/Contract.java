package id.go.bappenas.sso.employee;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** The contract of an employee who has one for a time: user attribute {@code contractEnd}, its last day as an ISO date. */
public final class Contract {

    /** Name of the user attribute. */
    public static final String END = "contractEnd";

    private Contract() {}

    /** Whether the last day is over. A contract without an end, or with one that is no date, goes on. */
    public static boolean hasEnded(UserModel person, LocalDate today) {
        return end(person).filter(today::isAfter).isPresent();
    }

    /** The last day; empty if there is none, or it is no date. */
    public static Optional<LocalDate> end(UserModel person) {
        try {
            return Optional.ofNullable(person.getFirstAttribute(END))
                    .map(String::strip)
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
