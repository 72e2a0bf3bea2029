package id.go.bappenas.sso.provisioning.comparison;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.contract.AccountState;
import id.go.bappenas.sso.provisioning.contract.ContractChange;
import id.go.bappenas.sso.provisioning.contract.KnownContract;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.provisioning.username.UsernameProposer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Compares the rows of a list with the data on file about employees and in other requests. The findings are for verifiers only:
 * a submitter could otherwise find out which employees have an account, with which birth date and address. Unusual data, and
 * data that an insider might try, are a warning; an error blocks the approval.
 */
public final class RowComparison {

    /** The NIK is in another open request; the argument is its id. */
    static final String IN_OTHER_REQUEST = "nik-in-other-request";

    /** The number of user names that a finding shows. */
    private static final int MOST_NAMES = 5;

    private final RequestKind kind;
    private final PersonLookup directory;
    private final UsernameProposer usernames;
    private final int extensionMonths;

    /**
     * @param reserved user names that are never proposed
     * @param extensionMonths months by which a last day may move without the row being named
     */
    public RowComparison(RequestKind kind, PersonLookup directory, Predicate<String> reserved, int extensionMonths) {
        this.kind = kind;
        this.extensionMonths = extensionMonths;
        this.directory = directory;
        this.usernames = new UsernameProposer(directory::isTaken, reserved);
    }

    /** The results of the lookups for the rows of the list. */
    private record Known(
            Map<Nik, ExistingAccount> accounts,
            Map<Nik, String> open,
            Map<Nik, EarlierApproval> approved,
            Map<String, Set<String>> namesakes) {}

    public List<ComparedRow> of(List<ListedEmployee> people) {
        var niks = people.stream().map(ListedEmployee::nik).distinct().toList();
        var accounts = directory.accounts(niks);
        var open = directory.openRequests(niks);
        var namesakes = directory.namesakes(people.stream()
                .filter(person -> !accounts.containsKey(person.nik()))
                .map(person -> person.employee().fullName())
                .toList());
        // Requested names first: a name that a later row requests is not proposed for an earlier row.
        people.stream()
                .map(person -> person.employee().username())
                .filter(Objects::nonNull)
                .forEach(usernames::wished);
        var known = new Known(accounts, open, directory.approved(niks), namesakes);
        var rows = people.stream().map(person -> compared(person, known)).toList();
        var alike = directory.alike(rows.stream()
                .filter(row -> row.account().isEmpty())
                .map(ComparedRow::username)
                .toList());
        return rows.stream().map(row -> withAlike(row, alike)).toList();
    }

    /** Findings about the user name of a new account: similar names, and names of functions. */
    private ComparedRow withAlike(ComparedRow row, Map<String, Set<String>> alike) {
        if (row.account().isPresent()) {
            return row;
        }
        var field = Column.USERNAME.field();
        var findings = new ArrayList<>(row.findings());
        var others = alike.getOrDefault(row.username(), Set.of());
        if (!others.isEmpty()) {
            findings.add(Finding.warning(field, "username-alike", firstOf(List.copyOf(others))));
        }
        if (directory.namesFunction(row.username())) {
            findings.add(Finding.warning(field, Finding.USERNAME_OF_FUNCTION, row.username()));
        }
        return new ComparedRow(row.row(), row.nik(), row.account(), row.username(), List.copyOf(findings));
    }

    private ComparedRow compared(ListedEmployee person, Known known) {
        var employee = person.employee();
        var account = Optional.ofNullable(known.accounts().get(person.nik()));
        var findings = new ArrayList<Finding>();
        address(employee, account).ifPresent(findings::add);
        findings.addAll(nik(person, known));
        employeeNumber(employee, account).ifPresent(findings::add);
        findings.addAll(account.map(found -> new AccountRules(kind, directory).of(found, employee))
                .orElseGet(() -> stranger(employee, known.namesakes())));
        account.ifPresent(found -> findings.addAll(contract(found, employee)));
        var username = account.map(ExistingAccount::username).orElseGet(() -> usernames.propose(employee, findings));
        return new ComparedRow(person.row(), person.nik(), account, username, List.copyOf(findings));
    }

    private Optional<Finding> address(EmployeeData employee, Optional<ExistingAccount> account) {
        var field = Column.EXTERNAL_EMAIL.field();
        if (employee.address().isEmpty()) {
            return kind == RequestKind.FLEXIWORK && account.isEmpty()
                    ? Optional.of(Finding.error(field, "address-missing"))
                    : Optional.empty();
        }
        var others = others(employee.address().get(), account);
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.warning(field, "address-shared", firstOf(others)));
    }

    private List<String> others(ExternalAddress address, Optional<ExistingAccount> account) {
        return directory.sharing(address).stream()
                .filter(username ->
                        account.filter(own -> own.username().equals(username)).isEmpty())
                .toList();
    }

    private Optional<Finding> employeeNumber(EmployeeData employee, Optional<ExistingAccount> account) {
        var others = Optional.ofNullable(employee.employeeNumber()).stream()
                .flatMap(number -> directory.withEmployeeNumber(number).stream())
                .filter(username ->
                        account.filter(own -> own.username().equals(username)).isEmpty())
                .toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Finding.warning(Column.EMPLOYEE_NUMBER.field(), "employee-number-in-use", firstOf(others)));
    }

    private List<Finding> nik(ListedEmployee person, Known known) {
        var nik = person.nik();
        var field = Column.NIK.field();
        var findings = new ArrayList<Finding>();
        var approved = Optional.ofNullable(known.approved().get(nik));
        if (approved.isPresent()) {
            var differs = approved.get().differsFrom(person.employee());
            findings.add(Finding.warning(
                    field,
                    differs ? "approved-request-differs" : "nik-in-approved-request",
                    approved.get().requestId()));
        } else {
            Optional.ofNullable(known.open().get(nik))
                    .ifPresent(request -> findings.add(Finding.warning(field, IN_OTHER_REQUEST, request)));
        }
        if (directory.isSubmitter(nik)) {
            findings.add(Finding.warning(field, "nik-of-submitter"));
        }
        return findings;
    }

    /** Each finding names the day on record and the day that the row would set. */
    private List<Finding> contract(ExistingAccount account, EmployeeData employee) {
        var known = directory.contract(account);
        var change = ContractChange.of(
                kind,
                account.enabled() ? AccountState.ACTIVE : AccountState.DISABLED,
                known,
                employee.end(),
                extensionMonths,
                false);
        var recorded = known.flatMap(KnownContract::end).map(Object::toString).orElse("-");
        return change.codes().stream()
                .map(code -> {
                    var day = code.equals(Finding.CONTRACT_SHORTER)
                                    || change.end().isEmpty()
                            ? employee.end()
                            : change.end();
                    return Finding.warning(
                            Column.CONTRACT_END.field(),
                            code,
                            account.username(),
                            recorded,
                            day.map(Object::toString).orElse("-"));
                })
                .toList();
    }

    private static List<Finding> stranger(EmployeeData employee, Map<String, Set<String>> namesakes) {
        return Optional.ofNullable(namesakes.get(employee.fullName()))
                .map(usernames -> List.of(
                        Finding.warning(Column.FULL_NAME.field(), "name-alike", firstOf(List.copyOf(usernames)))))
                .orElse(List.of());
    }

    private static String firstOf(List<String> names) {
        // In one order, so that two comparisons of the same data have the same result.
        var first = String.join(", ", names.stream().sorted().limit(MOST_NAMES).toList());
        return names.size() > MOST_NAMES ? first + ", …" : first;
    }
}
