package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.List;
import java.util.Optional;

/**
 * A row of a list after validation.
 *
 * @param number as in the list
 * @param employee empty if a cell has an error
 */
public record ValidatedRow(int number, Optional<EmployeeData> employee, List<Finding> findings) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
