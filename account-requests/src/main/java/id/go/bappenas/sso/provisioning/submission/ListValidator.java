package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.identity.NikFinding;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.ForeignLetters;
import id.go.bappenas.sso.provisioning.intake.MisspeltDomain;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.provisioning.username.UsernameFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Validates the rows of a list by the list alone, so the submitter may see all findings. {@code RowComparison} later compares
 * the rows with the data on file, for verifiers only. A row with an error cannot be processed. An object judges one list.
 */
final class ListValidator {

    /** Ages at which people rarely begin to work, or still work, for the ministry. */
    private static final int YOUNGEST = 17;

    private static final int OLDEST = 70;

    private final RequestKind kind;
    private final ListConstraints constraints;
    private final RepeatedValues repetitions = new RepeatedValues();
    /** By domain, because a list has few domains and the comparison with the domains of large providers takes long. */
    private final Map<String, Optional<Finding>> domains = new HashMap<>();

    ListValidator(RequestKind kind, ListConstraints constraints) {
        this.kind = kind;
        this.constraints = constraints;
    }

    List<ValidatedRow> judge(List<ListRow> rows) {
        var order = BirthDateOrder.of(rows);
        return rows.stream().map(row -> judged(row, order)).toList();
    }

    private ValidatedRow judged(ListRow row, BirthDateOrder order) {
        var reader = new RowReader(row, constraints.today());
        var employee = reader.read();
        return new ValidatedRow(
                row.number(),
                employee,
                employee.map(read -> findings(row, order, read)).orElseGet(reader::findings));
    }

    private List<Finding> findings(ListRow row, BirthDateOrder order, EmployeeData employee) {
        var findings = new ArrayList<>(repetitions.of(row.number(), employee));
        findings.addAll(ContractRules.of(kind, employee, constraints.today(), constraints.contractMonths()));
        address(employee).ifPresent(findings::add);
        findings.addAll(numbers(employee));
        order.of(row, employee).ifPresent(findings::add);
        age(employee).ifPresent(findings::add);
        findings.addAll(letters(employee));
        username(employee).ifPresent(findings::add);
        return List.copyOf(findings);
    }

    /**
     * Checks the address. FLEXIWORK does not require an address, because an employee with an account needs none, and the
     * submitter must not learn which employees have an account.
     */
    private Optional<Finding> address(EmployeeData employee) {
        var field = Column.EXTERNAL_EMAIL.field();
        if (employee.address().isEmpty()) {
            return Optional.of(
                    kind == RequestKind.SSO_ACTIVATION
                            ? Finding.error(field, "address-missing")
                            : Finding.warning(field, "address-left-out"));
        }
        return employee.address()
                .flatMap(address -> domains.computeIfAbsent(address.domain(), domain -> domain(field, address)));
    }

    private Optional<Finding> domain(String field, ExternalAddress address) {
        var domain = address.domain();
        return constraints.ownDomain().test(address)
                ? Optional.of(Finding.error(field, "address-own-domain", domain))
                : MisspeltDomain.meant(domain)
                        .map(meant -> Finding.warning(field, Finding.ADDRESS_MISSPELT, domain, meant));
    }

    private Optional<Finding> age(EmployeeData employee) {
        var years = ChronoUnit.YEARS.between(LocalDate.parse(employee.birthDate()), constraints.today());
        return years < YOUNGEST || years > OLDEST
                ? Optional.of(Finding.warning(Column.BIRTH_DATE.field(), "birth-date-age"))
                : Optional.empty();
    }

    /** Finds letters of other scripts, with which a name can be mistaken for another one, and a birthplace matches none. */
    private static List<Finding> letters(EmployeeData employee) {
        var findings = new ArrayList<Finding>();
        texts(employee).forEach((column, text) -> Optional.ofNullable(text)
                .flatMap(ForeignLetters::in)
                .ifPresent(found -> findings.add(Finding.warning(column.field(), "letters-foreign", found))));
        return findings;
    }

    private static Map<Column, String> texts(EmployeeData employee) {
        var texts = new EnumMap<Column, String>(Column.class);
        texts.put(Column.FULL_NAME, employee.fullName());
        texts.put(Column.BIRTH_PLACE, employee.birthPlace());
        texts.put(Column.UNIT, employee.unit());
        texts.put(Column.POSITION, employee.position());
        return texts;
    }

    private static List<Finding> numbers(EmployeeData employee) {
        var findings = new ArrayList<Finding>();
        NikFinding.of(new Nik(employee.nik()), employee.factors().birthDate())
                .forEach(finding -> findings.add(Finding.warning(Column.NIK.field(), code(finding))));
        if (employee.employeeNumber() != null
                && !employee.employeeNumber().startsWith(employee.birthDate().replace("-", ""))) {
            findings.add(Finding.warning(Column.EMPLOYEE_NUMBER.field(), "employee-number-date-differs"));
        }
        return findings;
    }

    private static String code(NikFinding finding) {
        return "nik-" + finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Optional<Finding> username(EmployeeData employee) {
        return Optional.ofNullable(employee.username())
                .map(UsernameFormat::tidy)
                .flatMap(wished -> {
                    var field = Column.USERNAME.field();
                    if (constraints.reserved().test(wished)) {
                        return Optional.of(Finding.error(field, "username-reserved"));
                    }
                    return UsernameFormat.isWellFormed(wished)
                            ? Optional.empty()
                            : Optional.of(Finding.warning(field, "username-malformed"));
                });
    }
}
