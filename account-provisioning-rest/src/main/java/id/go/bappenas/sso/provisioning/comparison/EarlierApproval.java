package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.username.NameWords;
import java.util.Optional;

/**
 * A row of another approved request that is not yet processed.
 *
 * @param employee empty once the data were removed
 */
public record EarlierApproval(String requestId, Optional<EmployeeData> employee) {

    /** Whether name, birthplace, birth date or address differ. */
    boolean differsFrom(EmployeeData other) {
        return employee.filter(one -> one.address().equals(other.address())
                        && one.factors().equals(other.factors())
                        && NameWords.of(one.fullName()).equals(NameWords.of(other.fullName())))
                .isEmpty();
    }
}
