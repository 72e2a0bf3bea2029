package id.go.bappenas.sso.provisioning.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.contract.ContractChange;
import id.go.bappenas.sso.provisioning.contract.KnownContract;
import id.go.bappenas.sso.provisioning.contract.RowAccountState;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.MisspeltDomain;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.provisioning.username.Namesakes;
import id.go.bappenas.sso.provisioning.username.UsernameProposer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Compares the rows of a list with the data on file about employees and in other requests. The findings are for verifiers only:
 * a submitter could otherwise find out which employees have an account, with which birth date and address. Unusual data, and
 * data that an insider might try, are a warning; an error blocks the approval.
 */
public final class RowComparison {

    /** The NIK is in another open request; the argument is its id. */
    static final String IN_OTHER_REQUEST = "nik-in-other-request";

    /** The NIK is in another approved request that is not processed yet; the argument is its id. */
    static final String IN_APPROVED_REQUEST = "nik-in-approved-request";

    /** As {@link #IN_APPROVED_REQUEST}, and the other request has other data. */
    static final String APPROVED_DIFFERS = "approved-request-differs";

    /** Between names that a finding shows. */
    static final String COMMA = ", ";

    /** After the first names that a finding shows. */
    static final String AND_MORE = "…";

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

    /**
     * The results of the lookups for the rows of the list.
     *
     * @param rows numbers of the rows with an address
     * @param dueNames people whose accounts are due, by name
     * @param dueAddresses people whose accounts are due, by address
     */
    private record Known(
            Map<Nik, ExistingAccount> accounts,
            Map<Nik, String> open,
            Map<Nik, EarlierApproval> approved,
            Map<String, Set<String>> namesakes,
            Map<ExternalAddress, Set<Integer>> rows,
            Map<String, List<DuePerson>> dueNames,
            Map<ExternalAddress, List<DuePerson>> dueAddresses) {

        /** User names of accounts, and of accounts that are due, with the name of this person. */
        Set<String> namesakes(EmployeeData employee) {
            var names = new TreeSet<>(namesakes.getOrDefault(employee.fullName(), Set.of()));
            names.addAll(usernames(dueNames.get(Namesakes.spoken(employee.fullName())), employee));
            return names;
        }

        /** User names of accounts that are due, with this address. */
        Set<String> sharing(ExternalAddress address, EmployeeData employee) {
            return usernames(dueAddresses.get(address), employee);
        }

        private static Set<String> usernames(List<DuePerson> people, EmployeeData employee) {
            return people == null
                    ? Set.of()
                    : people.stream()
                            .filter(person -> !person.nik().equals(new Nik(employee.nik())))
                            .map(DuePerson::username)
                            .collect(toSet());
        }
    }

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
        var due = directory.due();
        var known = new Known(
                accounts,
                open,
                directory.approved(niks),
                namesakes,
                rows(people),
                due.stream().collect(groupingBy(person -> Namesakes.spoken(person.fullName()))),
                due.stream()
                        .filter(person -> person.address().isPresent())
                        .collect(groupingBy(person -> person.address().get())));
        var rows = people.stream().map(person -> compared(person, known)).toList();
        var alike = directory.alike(rows.stream()
                .filter(row -> row.account().isEmpty())
                .map(ComparedRow::username)
                .toList());
        return rows.stream().map(row -> withAlike(row, alike)).toList();
    }

    private static Map<ExternalAddress, Set<Integer>> rows(List<ListedEmployee> people) {
        var rows = new HashMap<ExternalAddress, Set<Integer>>();
        people.forEach(person -> person.employee().address().ifPresent(address -> rows.computeIfAbsent(
                        address, any -> new TreeSet<>())
                .add(person.row())));
        return rows;
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
        findings.addAll(address(person, account, known));
        findings.addAll(nik(person, known));
        employeeNumber(employee, account).ifPresent(findings::add);
        findings.addAll(account.map(found -> new AccountRules(kind, directory).of(found, employee))
                .orElseGet(() -> stranger(known.namesakes(employee))));
        account.ifPresent(found -> findings.addAll(contract(found, employee)));
        var username = account.map(ExistingAccount::username).orElseGet(() -> usernames.propose(employee, findings));
        return new ComparedRow(person.row(), person.nik(), account, username, List.copyOf(findings));
    }

    /** Findings about the mailbox that the first password would reach. */
    private List<Finding> address(ListedEmployee person, Optional<ExistingAccount> account, Known known) {
        var field = Column.EXTERNAL_EMAIL.field();
        var address = person.employee().address();
        if (address.isEmpty() && account.isEmpty() && kind == RequestKind.FLEXIWORK) {
            return List.of(Finding.error(field, "address-missing"));
        }
        var findings = new ArrayList<Finding>();
        address.flatMap(written -> MisspeltDomain.meant(written.domain())
                        .map(meant -> Finding.warning(field, Finding.ADDRESS_MISSPELT, written.domain(), meant)))
                .ifPresent(findings::add);
        var rows = address.map(known.rows()::get).orElse(Set.of()).stream()
                .filter(row -> row != person.row())
                .map(String::valueOf)
                .toList();
        if (!rows.isEmpty()) {
            findings.add(Finding.warning(field, Finding.ADDRESS_REPEATED, firstOf(rows)));
        }
        var others = others(person.employee(), account, known);
        if (!others.isEmpty()) {
            findings.add(Finding.warning(field, Finding.ADDRESS_SHARED, firstOf(List.copyOf(others))));
        }
        return findings;
    }

    /** User names of other people with the row's address, or with the address to which a disabled account's password goes. */
    private Set<String> others(EmployeeData employee, Optional<ExistingAccount> account, Known known) {
        var registered = account.filter(found -> !found.enabled()).flatMap(ExistingAccount::address);
        var others = new TreeSet<String>();
        Stream.concat(employee.address().stream(), registered.stream())
                .distinct()
                .forEach(address -> {
                    others.addAll(directory.sharing(address));
                    others.addAll(known.sharing(address, employee));
                });
        account.map(ExistingAccount::username).ifPresent(others::remove);
        return others;
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
                    differs ? APPROVED_DIFFERS : IN_APPROVED_REQUEST,
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
                account.enabled() ? RowAccountState.ACTIVE : RowAccountState.DISABLED,
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

    private static List<Finding> stranger(Set<String> namesakes) {
        return namesakes.isEmpty()
                ? List.of()
                : List.of(Finding.warning(Column.FULL_NAME.field(), "name-alike", firstOf(List.copyOf(namesakes))));
    }

    /** The first names of a list, with a mark if there are more. */
    static String firstOf(List<String> names) {
        // In one order, so that two comparisons of the same data have the same result.
        var first = String.join(COMMA, names.stream().sorted().limit(MOST_NAMES).toList());
        return names.size() > MOST_NAMES ? first + COMMA + AND_MORE : first;
    }
}
