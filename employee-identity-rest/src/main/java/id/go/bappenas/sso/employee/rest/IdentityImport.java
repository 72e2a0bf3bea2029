package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListLayout;
import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.RestResponses;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Records the rows of a list, some rows in each transaction. If a concurrent change breaks a transaction, its rows are repeated
 * one by one; an interrupted list can be sent again. A trial reports which rows would be accepted, and not which rows are on
 * file already: that would confirm guesses without leaving a record.
 */
final class IdentityImport {

    private static final int LOT = 100;
    private static final String IN_USE = "nik-in-use";
    private static final Set<Column> REQUIRED =
            EnumSet.of(Column.USERNAME, Column.NIK, Column.BIRTH_PLACE, Column.BIRTH_DATE);
    private static final Set<Column> USED =
            EnumSet.of(Column.USERNAME, Column.NIK, Column.BIRTH_PLACE, Column.BIRTH_DATE, Column.EXTERNAL_EMAIL);

    private final KeycloakSession session;
    private final Caller officer;
    private final RestResponses answers;
    private final boolean dryRun;
    private ListLayout layout = ListLayout.NONE;
    private final Map<String, Integer> usernames = new HashMap<>();
    private final Map<String, Integer> niks = new HashMap<>();

    IdentityImport(KeycloakSession session, Caller officer, RestResponses answers, boolean dryRun) {
        this.session = session;
        this.officer = officer;
        this.answers = answers;
        this.dryRun = dryRun;
    }

    ImportView take(byte[] file) {
        var list = PeopleList.read(file, REQUIRED);
        list.refuseErrors();
        layout = list.layout();
        IdentityResourceProviderFactory.quota(session)
                .take(session, officer, list.rows().size());
        var ignored = list.columns().stream()
                .filter(column -> !USED.contains(column))
                .sorted()
                .map(Column::field)
                .toList();
        var results = new ArrayList<ImportView.Row>();
        for (var from = 0; from < list.rows().size(); from += LOT) {
            results.addAll(lot(
                    list.rows().subList(from, Math.min(from + LOT, list.rows().size()))));
        }
        var view = ImportView.of(
                dryRun,
                ignored,
                answers.describe(list.notes().stream().map(ListNote::told).toList()),
                results);
        event(view);
        return view;
    }

    /** Writes an admin event for the list, in addition to those of its recorded rows; a trial writes it, too. */
    private void event(ImportView view) {
        officer.adminEvent()
                .operation(OperationType.ACTION)
                .resource(RowQuota.What.IDENTITY_DATA.resourceType())
                .resourcePath(RowQuota.What.IDENTITY_DATA.path())
                .detail("dryRun", String.valueOf(dryRun))
                .detail("rows", String.valueOf(view.rows()))
                .detail("recorded", String.valueOf(view.recorded()))
                .detail("unchanged", String.valueOf(view.unchanged()))
                .detail("refused", String.valueOf(view.refused()))
                .success();
    }

    private List<ImportView.Row> lot(List<ListRow> rows) {
        try {
            return inTransaction(rows);
        } catch (Collision e) {
            return rows.stream().map(this::alone).toList();
        }
    }

    /**
     * Recognises a conflict with another transaction. Two lists with the same people in another order wait for each other until
     * the database ends one transaction.
     */
    private static Collision collision(RuntimeException thrown) {
        if (!PersonLock.isFault(thrown)) {
            throw thrown;
        }
        return new Collision("changed-meanwhile");
    }

    private ImportView.Row alone(ListRow row) {
        try {
            return inTransaction(List.of(row)).get(0);
        } catch (Collision e) {
            var field = e.code().equals(EmployeeRecord.ADDRESS_IN_DIRECTORY) ? Column.EXTERNAL_EMAIL : Column.NIK;
            return refused(row, List.of(FieldProblem.of(field.field(), e.code())));
        }
    }

    private List<ImportView.Row> inTransaction(List<ListRow> rows) {
        var realmId = session.getContext().getRealm().getId();
        try {
            return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
                own.getContext().setRealm(own.realms().getRealm(realmId));
                var results = rows.stream().map(row -> row(own, row)).toList();
                if (dryRun) {
                    own.getTransactionManager().setRollbackOnly();
                }
                return results;
            });
        } catch (PersistenceException | ModelException e) {
            throw collision(e);
        }
    }

    private ImportView.Row row(KeycloakSession own, ListRow row) {
        try {
            var wanted = IdentityRowReader.of(
                    row, RealmTimeZone.today(own.getContext().getRealm()));
            refuseRepeated(Column.USERNAME, row, row.cell(Column.USERNAME).text(), usernames);
            refuseRepeated(Column.NIK, row, wanted.factors().nik().digits(), niks);
            var changed = EmployeeRecord.of(
                            own, officer.in(own), row.cell(Column.USERNAME).text())
                    .record(Optional.of(wanted.factors()), wanted.address());
            return ImportView.Row.of(
                    row.number(),
                    row.cell(Column.USERNAME).text(),
                    changed || dryRun ? ImportView.Outcome.RECORDED : ImportView.Outcome.UNCHANGED,
                    null,
                    described(row, wanted.findings()));
        } catch (ProblemException e) {
            if (e.problem().status() == 503) {
                throw e;
            }
            if (own.getTransactionManager().getRollbackOnly()) {
                throw new Collision(told(e.problem()).code());
            }
            var problem = told(e.problem());
            var field =
                    problem.code().startsWith("nik") || problem.code().equals("own-nik") ? Column.NIK : Column.USERNAME;
            return refused(
                    row,
                    problem.errors().isEmpty()
                            ? List.of(FieldProblem.of(
                                    field.field(),
                                    problem.code(),
                                    problem.arguments().toArray()))
                            : problem.errors());
        } catch (ModelDuplicateException e) {
            throw new Collision("changed-meanwhile");
        }
    }

    /** In a trial, hides the person who has a NIK that is in use; an import that records rows names that person. */
    private Problem told(Problem problem) {
        return dryRun && problem.code().equals(IN_USE) ? Problem.of(problem.status(), "nik-in-use-elsewhere") : problem;
    }

    /** Refuses a value that an earlier row has, also when rows are repeated. */
    private static void refuseRepeated(Column column, ListRow row, String value, Map<String, Integer> seen) {
        var first = seen.putIfAbsent(value, row.number());
        if (first != null && first != row.number()) {
            throw new ProblemException(
                    Problem.fields(List.of(FieldProblem.of(column.field(), "row-repeated", String.valueOf(first)))));
        }
    }

    /** The problems with their cells as the officer sees them. */
    private List<Map<String, Object>> described(ListRow row, List<FieldProblem> problems) {
        return answers.describe(problems.stream()
                .map(problem -> layout.placed(problem, row.number()))
                .toList());
    }

    private ImportView.Row refused(ListRow row, List<FieldProblem> errors) {
        return ImportView.Row.of(
                row.number(),
                row.cell(Column.USERNAME).text(),
                ImportView.Outcome.REFUSED,
                described(row, errors),
                List.of());
    }

    /** Another transaction was faster; this transaction can only roll back. */
    private static final class Collision extends RuntimeException {

        private final String code;

        Collision(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
