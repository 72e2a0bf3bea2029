package id.go.bappenas.sso.provisioning.view;

import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.report.Disclosure;
import id.go.bappenas.sso.provisioning.report.Masked;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a request, as JSON. Birthplace and birth date are never shown; other personal data are shown until retention removes
 * them.
 *
 * @param nik the last four digits
 * @param employeeNumber the last four digits
 * @param username user name of the account; until the worker has created or found the account the proposed user name, for
 *     verifiers and auditors only
 * @param tries number of failures since the approval, or since a redelivery was ordered
 * @param nextTry when the worker takes the row; absent if the row is done. A time in the past means: when the mail server
 *     answers again, or the worker is free
 * @param contractEnd the last day in the list; once the worker has created or found the account, the last day that holds
 * @param acknowledged whether a verifier accepted the findings that need it; for verifiers and auditors only
 * @param exclusionReason why a verifier excluded the row; {@code null} if the row is not excluded
 * @param account whether the employee has an account; for verifiers and auditors only until the worker has created or found it
 */
public record RowView(
        int row,
        RowState state,
        String fullName,
        String nik,
        String externalEmail,
        String employeeNumber,
        String unit,
        String position,
        String username,
        boolean account,
        String contractStart,
        String contractEnd,
        List<Map<String, Object>> findings,
        boolean acknowledged,
        String exclusionReason,
        String lastError,
        int tries,
        String nextTry) {

    public static RowView of(
            RowEntity row, Optional<EmployeeData> employee, Disclosure disclosure, List<Map<String, Object>> findings) {
        return new RowView(
                row.number(),
                row.state(),
                employee.map(EmployeeData::fullName).orElse(null),
                employee.map(EmployeeData::nik).map(Masked::number).orElse(null),
                employee.map(EmployeeData::externalEmail).orElse(null),
                employee.map(EmployeeData::employeeNumber).map(Masked::number).orElse(null),
                employee.map(EmployeeData::unit).orElse(null),
                employee.map(EmployeeData::position).orElse(null),
                disclosure.username(row).orElse(null),
                disclosure.account(row),
                row.contractStart().map(Object::toString).orElse(null),
                row.contractEnd().map(Object::toString).orElse(null),
                findings,
                disclosure == Disclosure.ALL && row.acknowledged(),
                row.exclusion().orElse(null),
                disclosure.lastError(row).orElse(null),
                row.failures(),
                row.dueAt().map(Object::toString).orElse(null));
    }
}
