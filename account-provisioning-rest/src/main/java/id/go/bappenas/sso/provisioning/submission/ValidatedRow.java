package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What a row says, and what was found in it.
 *
 * @param number as the list shows it
 * @param employee empty if there are errors in its cells
 */
public record ValidatedRow(int number, Optional<EmployeeData> employee, List<Finding> findings) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
