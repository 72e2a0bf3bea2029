package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.employee.identity.BirthPlace;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.FullName;
import id.go.bappenas.sso.provisioning.intake.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the cells of one row. An invalid cell becomes a finding, and reading goes on. */
final class RowReader {

    private static final Pattern EMPLOYEE_NUMBER = Pattern.compile("\\d{18}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.\\-\\u00A0]");

    /** The form in which a spreadsheet program saves a long number as CSV. */
    private static final Pattern ROUNDED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ListRow row;
    private final LocalDate today;
    private final List<Finding> findings = new ArrayList<>();

    /** @param today in the realm's time zone */
    RowReader(ListRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Empty if there are findings. */
    Optional<EmployeeData> read() {
        var name = required(Column.FULL_NAME, this::name);
        var nik = required(Column.NIK, this::nik);
        var place = required(
                Column.BIRTH_PLACE,
                cell -> taken(Column.BIRTH_PLACE, BirthPlace.parse(cell.text()), "birth-place-invalid"));
        var date = required(
                Column.BIRTH_DATE,
                cell -> taken(
                        Column.BIRTH_DATE,
                        cell.day().flatMap(day -> BirthDate.of(day, today)),
                        "birth-date-invalid-in-list"));
        var address = optional(
                Column.EXTERNAL_EMAIL,
                cell -> taken(Column.EXTERNAL_EMAIL, ExternalAddress.parse(cell.text()), "address-invalid"));
        var number = optional(Column.EMPLOYEE_NUMBER, this::employeeNumber);
        var unit = optional(Column.UNIT, cell -> text(Column.UNIT, cell));
        var position = optional(Column.POSITION, cell -> text(Column.POSITION, cell));
        var username = optional(Column.USERNAME, cell -> text(Column.USERNAME, cell));
        var start = optional(Column.CONTRACT_START, cell -> day(Column.CONTRACT_START, cell));
        var end = optional(Column.CONTRACT_END, cell -> day(Column.CONTRACT_END, cell));
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new EmployeeData(
                name.orElseThrow(),
                nik.orElseThrow().digits(),
                place.orElseThrow().typed(),
                date.orElseThrow().date().toString(),
                address.map(ExternalAddress::address).orElse(null),
                number.orElse(null),
                unit.orElse(null),
                position.orElse(null),
                username.orElse(null),
                start.map(LocalDate::toString).orElse(null),
                end.map(LocalDate::toString).orElse(null)));
    }

    private <T> Optional<T> required(Column column, Function<ListCell, Optional<T>> parser) {
        return row.cell(column).isEmpty() ? refused(column, "cell-empty") : optional(column, parser);
    }

    private <T> Optional<T> optional(Column column, Function<ListCell, Optional<T>> parser) {
        var cell = row.cell(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        return cell.kind() == ListCell.Kind.FORMULA ? refused(column, "cell-formula") : parser.apply(cell);
    }

    private Optional<String> name(ListCell cell) {
        var name = FullName.tidy(cell.text());
        var problem = FullName.problem(name);
        return problem.isPresent() ? refused(Column.FULL_NAME, problem.get()) : Optional.of(name);
    }

    private Optional<Nik> nik(ListCell cell) {
        if (isRounded(cell)) {
            return refused(Column.NIK, "nik-in-number-cell");
        }
        return taken(Column.NIK, Nik.parse(cell.text()), "nik-invalid");
    }

    private Optional<String> employeeNumber(ListCell cell) {
        if (isRounded(cell)) {
            return refused(Column.EMPLOYEE_NUMBER, "employee-number-in-number-cell");
        }
        return taken(
                Column.EMPLOYEE_NUMBER,
                Optional.of(SEPARATORS.matcher(cell.text()).replaceAll(""))
                        .filter(digits -> EMPLOYEE_NUMBER.matcher(digits).matches()),
                "employee-number-invalid");
    }

    /** Whether digits may be lost, because numbers in a spreadsheet have 15 digits. */
    private static boolean isRounded(ListCell cell) {
        return cell.kind() != ListCell.Kind.TEXT || ROUNDED.matcher(cell.text()).matches();
    }

    private Optional<String> text(Column column, ListCell cell) {
        var problem = PlainText.problem(cell.text());
        return problem.isPresent() ? refused(column, problem.get()) : Optional.of(cell.text());
    }

    private Optional<LocalDate> day(Column column, ListCell cell) {
        return taken(
                column,
                cell.day().filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR),
                "date-invalid");
    }

    private <T> Optional<T> taken(Column column, Optional<T> value, String otherwise) {
        return value.isPresent() ? value : refused(column, otherwise);
    }

    private <T> Optional<T> refused(Column column, String code) {
        findings.add(Finding.error(column.field(), code));
        return Optional.empty();
    }
}
