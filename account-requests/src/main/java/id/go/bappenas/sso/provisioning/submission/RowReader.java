package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.employee.identity.BirthPlace;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.list.NoValue;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.ForeignLetters;
import id.go.bappenas.sso.provisioning.intake.FullName;
import id.go.bappenas.sso.provisioning.intake.PlainText;
import id.go.bappenas.sso.support.DateText;
import id.go.bappenas.sso.support.TypedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the cells of one row. An invalid cell becomes a finding, and reading goes on. */
final class RowReader {

    private static final Pattern EMPLOYEE_NUMBER = Pattern.compile("\\d{18}");
    private static final Pattern LABEL = Pattern.compile("(?i)^ni?p:?(?=\\d)");

    /** The forms in which programs write a long number of a number cell: {@code 3.17E+15}, {@code 3,171,…}, {@code 3171….0}. */
    private static final Pattern ROUNDED =
            Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+|\\d{1,3}(?:([.,])\\d{3}){4,}(?:[.,]0+)?|\\d{15,}[.,]0+");

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

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
                        cell.date() == null ? BirthDate.parse(cell.text(), today) : BirthDate.of(cell.date(), today),
                        DateText.hasShortYear(cell.text()) ? "year-short" : "birth-date-invalid-in-list"));
        var address = optional(Column.EXTERNAL_EMAIL, this::address);
        var number = optional(Column.EMPLOYEE_NUMBER, this::employeeNumber);
        var unit = optional(Column.UNIT, cell -> text(Column.UNIT, cell));
        var position = optional(Column.POSITION, cell -> text(Column.POSITION, cell));
        var username = optional(Column.USERNAME, this::username);
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
        var cell = row.cell(column);
        return isText(cell) && NoValue.isMark(cell.text())
                ? refused(column, "cell-empty")
                : valued(column, cell, parser);
    }

    private <T> Optional<T> optional(Column column, Function<ListCell, Optional<T>> parser) {
        var cell = row.cell(column);
        var none = column == Column.EMPLOYEE_NUMBER
                ? NoValue.isNoEmployeeNumber(cell.text())
                : NoValue.isNone(cell.text());
        return isText(cell) && none ? Optional.empty() : valued(column, cell, parser);
    }

    private static boolean isText(ListCell cell) {
        return cell.kind() == ListCell.Kind.TEXT || cell.kind() == ListCell.Kind.NUMBER;
    }

    private <T> Optional<T> valued(Column column, ListCell cell, Function<ListCell, Optional<T>> parser) {
        return cell.kind() == ListCell.Kind.FORMULA ? refused(column, "cell-formula") : parser.apply(cell);
    }

    private Optional<String> name(ListCell cell) {
        var name = FullName.tidy(cell.text());
        var problem = FullName.problem(name);
        return problem.isPresent() ? refused(Column.FULL_NAME, problem.get()) : Optional.of(name);
    }

    private Optional<Nik> nik(ListCell cell) {
        if (isRounded(cell)) {
            return refused(Column.NIK, cell.kind() == ListCell.Kind.TEXT ? "nik-rounded" : "nik-in-number-cell");
        }
        return taken(Column.NIK, Nik.parse(cell.text()), "nik-invalid");
    }

    private Optional<String> employeeNumber(ListCell cell) {
        if (isRounded(cell)) {
            return refused(
                    Column.EMPLOYEE_NUMBER,
                    cell.kind() == ListCell.Kind.TEXT ? "employee-number-rounded" : "employee-number-in-number-cell");
        }
        return taken(
                Column.EMPLOYEE_NUMBER,
                Optional.of(LABEL.matcher(TypedText.digits(cell.text())).replaceFirst(""))
                        .filter(digits -> EMPLOYEE_NUMBER.matcher(digits).matches()),
                "employee-number-invalid");
    }

    /** Whether digits may be lost, because numbers in a spreadsheet have 15 digits. */
    private static boolean isRounded(ListCell cell) {
        return cell.kind() != ListCell.Kind.TEXT
                || ROUNDED.matcher(TypedText.identifier(cell.text())).matches();
    }

    private Optional<ExternalAddress> address(ListCell cell) {
        var address = ExternalAddress.parse(cell.text());
        if (address.isPresent()) {
            return address;
        }
        if (ExternalAddress.hasSeveral(cell.text())) {
            return refused(Column.EXTERNAL_EMAIL, "address-several");
        }
        var foreign = ForeignLetters.in(TypedText.identifier(cell.text()));
        return foreign.isPresent()
                ? refused(Column.EXTERNAL_EMAIL, "address-letter", foreign.get())
                : refused(Column.EXTERNAL_EMAIL, "address-invalid");
    }

    private Optional<String> username(ListCell cell) {
        var name = TypedText.identifier(cell.text());
        var problem = PlainText.problemOfUsername(name);
        return problem.isPresent() ? refused(Column.USERNAME, problem.get()) : Optional.of(name);
    }

    private Optional<String> text(Column column, ListCell cell) {
        var text = TypedText.oneLine(cell.text());
        var problem = PlainText.problem(text);
        return problem.isPresent() ? refused(column, problem.get()) : Optional.of(text);
    }

    /** A contract in one cell that could not be divided is told once. */
    private Optional<LocalDate> day(Column column, ListCell cell) {
        if (cell.kind() == ListCell.Kind.UNSPLIT) {
            return column == Column.CONTRACT_START ? refused(column, "period-invalid") : Optional.empty();
        }
        var day = cell.date() == null ? DateText.parseNear(cell.text(), today) : Optional.of(cell.date());
        return taken(
                column,
                day.filter(read -> !read.isBefore(FIRST_DAY) && !read.isAfter(LAST_DAY)),
                DateText.hasShortYear(cell.text()) ? "year-short" : "date-invalid");
    }

    private <T> Optional<T> taken(Column column, Optional<T> value, String otherwise) {
        return value.isPresent() ? value : refused(column, otherwise);
    }

    private <T> Optional<T> refused(Column column, String code, String... arguments) {
        findings.add(Finding.error(column.field(), code, arguments));
        return Optional.empty();
    }
}
