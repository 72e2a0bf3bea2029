package id.go.bappenas.sso.employee;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** The contract of a temporary employee: user attribute {@code contractEnd}, its last day as an ISO date. */
public final class Contract {

    /** Name of the user attribute. */
    public static final String END = "contractEnd";

    private Contract() {}

    /** Whether the last day is over. A contract without an end, or with an invalid one, goes on. */
    public static boolean hasEnded(UserModel person, LocalDate today) {
        return end(person).filter(today::isAfter).isPresent();
    }

    /** The last day; empty if the attribute is missing or invalid. */
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
