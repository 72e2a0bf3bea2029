package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;

/**
 * A person of a stored list.
 *
 * @param row as the list shows it
 */
public record ListedEmployee(int row, EmployeeData employee) {

    Nik nik() {
        return new Nik(employee.nik());
    }
}
