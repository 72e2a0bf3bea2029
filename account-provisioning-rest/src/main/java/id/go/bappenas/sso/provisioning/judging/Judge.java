package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.identity.NikFinding;
import id.go.bappenas.sso.employee.identity.NikFindings;
import id.go.bappenas.sso.employee.list.Column;
import id.go.bappenas.sso.employee.list.ListRow;
import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.intake.Kind;
import id.go.bappenas.sso.provisioning.username.Usernames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges all rows of a list at once. Errors are what nobody can act on; what is unusual, or what an insider might try, is a
 * warning that the verifier sees.
 */
public final class Judge {

    private final Wish wish;
    private final Directory directory;
    private final Repetitions repetitions = new Repetitions();

    public Judge(Wish wish, Directory directory) {
        this.wish = wish;
        this.directory = directory;
    }

    /** A row that was read. */
    private record Read(int number, Optional<Employee> employee, List<Finding> findings) {}

    /** What the realm knows of the people of the list. */
    private record Known(Map<Nik, Account> accounts, Map<Nik, String> open, Map<String, Set<String>> namesakes) {}

    public List<JudgedRow> judge(List<ListRow> rows) {
        var read = rows.stream().map(Judge::read).toList();
        var employees = read.stream().flatMap(row -> row.employee().stream()).toList();
        var niks = employees.stream()
                .map(employee -> new Nik(employee.nik()))
                .distinct()
                .toList();
        var accounts = directory.accounts(niks);
        var open = directory.openRequests(niks);
        var namesakes = directory.namesakes(employees.stream()
                .filter(employee -> !accounts.containsKey(new Nik(employee.nik())))
                .map(Employee::fullName)
                .toList());
        var usernames = new Usernames(directory::isTaken);
        // Wishes first: a name that a later row asks for is not proposed to an earlier one.
        employees.stream().map(Employee::username).filter(Objects::nonNull).forEach(usernames::wished);
        var known = new Known(accounts, open, namesakes);
        return read.stream().map(row -> judged(row, known, usernames)).toList();
    }

    private static Read read(ListRow row) {
        var reader = new RowReader(row);
        var employee = reader.read();
        return new Read(row.number(), employee, reader.findings());
    }

    private JudgedRow judged(Read row, Known known, Usernames usernames) {
        if (row.employee().isEmpty()) {
            return new JudgedRow(row.number(), Optional.empty(), Optional.empty(), Optional.empty(), row.findings());
        }
        var employee = row.employee().get();
        var nik = new Nik(employee.nik());
        var account = Optional.ofNullable(known.accounts().get(nik));
        var findings = new ArrayList<>(repetitions.of(row.number(), employee));
        findings.addAll(ContractRules.of(wish.kind(), employee, directory.today()));
        findings.addAll(address(employee, account));
        findings.addAll(nik(nik, employee, known.open()));
        findings.addAll(account.map(found -> new AccountRules(directory).of(found, employee))
                .orElseGet(() -> stranger(employee, known.namesakes())));
        var username = account.map(Account::username).or(() -> Optional.of(usernames.propose(employee, findings)));
        return new JudgedRow(row.number(), row.employee(), account, username, List.copyOf(findings));
    }

    private List<Finding> address(Employee employee, Optional<Account> account) {
        var field = Column.EXTERNAL_EMAIL.field();
        if (employee.address().isEmpty()) {
            return wish.kind() == Kind.SSO_ACTIVATION || account.isEmpty()
                    ? List.of(Finding.error(field, "address-missing"))
                    : List.of();
        }
        var address = employee.address().get();
        if (directory.isOwnDomain(address)) {
            return List.of(Finding.error(field, "address-own-domain", address.domain()));
        }
        var others = others(address, account);
        return others.isEmpty() ? List.of() : List.of(Finding.warning(field, "address-shared", Shown.names(others)));
    }

    private List<String> others(ExternalAddress address, Optional<Account> account) {
        return directory.sharing(address).stream()
                .filter(username ->
                        account.filter(own -> own.username().equals(username)).isEmpty())
                .toList();
    }

    private List<Finding> nik(Nik nik, Employee employee, Map<Nik, String> open) {
        var field = Column.NIK.field();
        var findings = new ArrayList<Finding>();
        NikFindings.of(nik, employee.factors().birthDate())
                .forEach(finding -> findings.add(Finding.warning(field, code(finding))));
        if (employee.employeeNumber() != null
                && !employee.employeeNumber().startsWith(employee.birthDate().replace("-", ""))) {
            findings.add(Finding.warning(Column.EMPLOYEE_NUMBER.field(), "employee-number-date-differs"));
        }
        Optional.ofNullable(open.get(nik))
                .ifPresent(request -> findings.add(Finding.warning(field, "nik-in-other-request", request)));
        if (directory.isSubmitter(nik)) {
            findings.add(Finding.warning(field, "nik-of-submitter"));
        }
        return findings;
    }

    private static String code(NikFinding finding) {
        return "nik-" + finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Finding> stranger(Employee employee, Map<String, Set<String>> namesakes) {
        return Optional.ofNullable(namesakes.get(employee.fullName()))
                .map(usernames -> List.of(
                        Finding.warning(Column.FULL_NAME.field(), "name-alike", Shown.names(List.copyOf(usernames)))))
                .orElse(List.of());
    }
}
