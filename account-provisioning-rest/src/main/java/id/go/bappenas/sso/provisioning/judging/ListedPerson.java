package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.provisioning.intake.Employee;

/**
 * A person of a stored list.
 *
 * @param row as the list shows it
 */
public record ListedPerson(int row, Employee employee) {

    Nik nik() {
        return new Nik(employee.nik());
    }
}
