package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.username.NameWords;
import java.util.Optional;

/**
 * A row of another request that is approved and not worked off yet.
 *
 * @param employee empty once the data were removed
 */
public record ApprovedRow(String requestId, Optional<Employee> employee) {

    /** Whether it is about another name, birthplace, birth date or address. */
    boolean differsFrom(Employee other) {
        return employee.filter(one -> one.address().equals(other.address())
                        && one.factors().equals(other.factors())
                        && NameWords.of(one.fullName()).equals(NameWords.of(other.fullName())))
                .isEmpty();
    }
}
