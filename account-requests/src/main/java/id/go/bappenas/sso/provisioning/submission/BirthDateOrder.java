package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.identity.NikFinding;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.support.DateText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Finds birth dates whose day and month may be exchanged, as {@code 05/06/1990} in a list that a spreadsheet program wrote with
 * the month first. The date within the NIK settles it; without it a day above 12 in the same list does.
 *
 * @param isDayFirst whether a date of the list can only be read with the day first
 */
record BirthDateOrder(boolean isDayFirst) {

    private static final int MONTHS = 12;

    static BirthDateOrder of(List<ListRow> rows) {
        return new BirthDateOrder(rows.stream()
                .map(row -> row.cell(Column.BIRTH_DATE).text())
                .filter(DateText::isDayFirst)
                .flatMap(text -> DateText.parse(text).stream())
                .anyMatch(date -> date.getDayOfMonth() > MONTHS));
    }

    Optional<Finding> of(ListRow row, EmployeeData employee) {
        var date = LocalDate.parse(employee.birthDate());
        var nik = new Nik(employee.nik());
        if (date.getDayOfMonth() > MONTHS
                || date.getDayOfMonth() == date.getMonthValue()
                || NikFinding.hasDate(nik, date)) {
            return Optional.empty();
        }
        var exchanged = LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        if (NikFinding.hasDate(nik, exchanged)) {
            return Optional.of(Finding.warning(Column.BIRTH_DATE.field(), "birth-date-exchanged"));
        }
        return Optional.of(row.cell(Column.BIRTH_DATE).text())
                .filter(text -> !isDayFirst && DateText.isDayFirst(text))
                .map(text -> Finding.warning(Column.BIRTH_DATE.field(), "birth-date-order"));
    }
}
