package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.provisioning.intake.FullName;
import java.util.Optional;

/**
 * A full name as an account has it: the first word, and the rest. One name is a first name; titles stay where they are written.
 */
public record PersonName(String first, Optional<String> last) {

    public static PersonName of(String fullName) {
        var parts = FullName.tidy(fullName).split(" ", 2);
        return new PersonName(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(parts[1]));
    }
}
