package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;

/**
 * An employee of a stored list.
 *
 * @param row as in the list
 */
public record ListedEmployee(int row, EmployeeData employee) {

    Nik nik() {
        return new Nik(employee.nik());
    }
}
