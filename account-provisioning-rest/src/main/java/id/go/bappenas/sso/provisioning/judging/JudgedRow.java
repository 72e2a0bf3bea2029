package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.provisioning.intake.Employee;
import java.util.List;
import java.util.Optional;

/**
 * What came of a row.
 *
 * @param number as the list shows it
 * @param employee empty if there are errors in its cells
 * @param account the one that is there for the NIK
 * @param username the account's, or the one that it would get now
 */
public record JudgedRow(
        int number,
        Optional<Employee> employee,
        Optional<Account> account,
        Optional<String> username,
        List<Finding> findings) {

    public boolean hasErrors() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
