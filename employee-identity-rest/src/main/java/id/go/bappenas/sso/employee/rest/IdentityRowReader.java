package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.employee.identity.BirthPlace;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.list.NoValue;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a row of a list as {@link IdentityUpdate}. */
final class IdentityRowReader {

    private final ListRow row;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private IdentityRowReader(ListRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /**
     * @param today in the realm's time zone
     * @throws ProblemException with all errors of the row
     */
    static IdentityUpdate of(ListRow row, LocalDate today) {
        return new IdentityRowReader(row, today).read();
    }

    private IdentityUpdate read() {
        var nik = nik();
        var place = required(Column.BIRTH_PLACE, cell -> BirthPlace.parse(cell.text()), "birth-place-invalid");
        var date = required(
                Column.BIRTH_DATE,
                cell -> cell.date() == null ? BirthDate.parse(cell.text(), today) : BirthDate.of(cell.date(), today),
                "birth-date-invalid-in-list");
        var address = address();
        if (!problems.isEmpty()) {
            throw new ProblemException(Problem.fields(problems));
        }
        return new IdentityUpdate(
                new IdentityFactors(nik.orElseThrow(), place.orElseThrow(), date.orElseThrow()), address);
    }

    private Optional<ExternalAddress> address() {
        var cell = row.cell(Column.EXTERNAL_EMAIL);
        if (cell.kind() == ListCell.Kind.TEXT && NoValue.isNone(cell.text())) {
            return Optional.empty();
        }
        return required(
                Column.EXTERNAL_EMAIL,
                typed -> ExternalAddress.parse(typed.text()),
                ExternalAddress.hasSeveral(cell.text()) ? "address-several" : "address-invalid");
    }

    private Optional<Nik> nik() {
        var cell = row.cell(Column.NIK);
        // A spreadsheet's numbers have no room for 16 digits, so the last digits may be lost already.
        if (cell.kind() == ListCell.Kind.NUMBER) {
            problems.add(FieldProblem.of(Column.NIK.field(), "nik-in-number-cell"));
            return Optional.empty();
        }
        if (cell.text().matches("\\d([.,]\\d+)?[eE]\\+?\\d+")) {
            problems.add(FieldProblem.of(Column.NIK.field(), "nik-rounded"));
            return Optional.empty();
        }
        return required(Column.NIK, known -> Nik.parse(known.text()), "nik-invalid");
    }

    private <T> Optional<T> required(Column column, Function<ListCell, Optional<T>> parser, String code) {
        var cell = row.cell(column);
        if (cell.kind() == ListCell.Kind.FORMULA) {
            return refused(column, "cell-formula");
        }
        if (cell.kind() != ListCell.Kind.DATE && NoValue.isMark(cell.text())) {
            return refused(column, "cell-empty");
        }
        var parsed = parser.apply(cell);
        return parsed.isPresent() ? parsed : refused(column, code);
    }

    private <T> Optional<T> refused(Column column, String code) {
        problems.add(FieldProblem.of(column.field(), code));
        return Optional.empty();
    }
}
