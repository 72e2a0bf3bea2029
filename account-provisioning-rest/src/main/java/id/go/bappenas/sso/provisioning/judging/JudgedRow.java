package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a row says, and what was found in it.
 *
 * @param number as the list shows it
 * @param employee empty if there are errors in its cells
 */
public record JudgedRow(int number, Optional<Employee> employee, List<Finding> findings) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
