package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.identity.NikFinding;
import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.Kind;
import id.go.bappenas.sso.provisioning.intake.Wish;
import id.go.bappenas.sso.provisioning.username.UsernameForm;
import id.go.bappenas.sso.support.list.Column;
import id.go.bappenas.sso.support.list.ListRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges all rows of a list by what the list says, and by nothing else: the submitter is told all of it. What is on file about
 * people is compared later, by {@link Comparison}, and told to verifiers only. Errors are what cannot be acted on.
 */
public final class ListJudge {

    private final Wish wish;
    private final ListTerms terms;
    private final Repetitions repetitions = new Repetitions();

    public ListJudge(Wish wish, ListTerms terms) {
        this.wish = wish;
        this.terms = terms;
    }

    public List<JudgedRow> judge(List<ListRow> rows) {
        return rows.stream().map(this::judged).toList();
    }

    private JudgedRow judged(ListRow row) {
        var reader = new RowReader(row, terms.today());
        var employee = reader.read();
        return new JudgedRow(
                row.number(),
                employee,
                employee.map(read -> findings(row.number(), read)).orElseGet(reader::findings));
    }

    private List<Finding> findings(int row, Employee employee) {
        var findings = new ArrayList<>(repetitions.of(row, employee));
        findings.addAll(ContractRules.of(wish.kind(), employee, terms.today(), terms.contractMonths()));
        address(employee).ifPresent(findings::add);
        findings.addAll(numbers(employee));
        username(employee).ifPresent(findings::add);
        return List.copyOf(findings);
    }

    /** For FLEXIWORK a person with an account needs no address; which people have one is not for the submitter to learn. */
    private Optional<Finding> address(Employee employee) {
        var field = Column.EXTERNAL_EMAIL.field();
        if (employee.address().isEmpty()) {
            return Optional.of(
                    wish.kind() == Kind.SSO_ACTIVATION
                            ? Finding.error(field, "address-missing")
                            : Finding.warning(field, "address-left-out"));
        }
        return employee.address()
                .filter(terms::isOwnDomain)
                .map(ExternalAddress::domain)
                .map(domain -> Finding.error(field, "address-own-domain", domain));
    }

    private static List<Finding> numbers(Employee employee) {
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

    private Optional<Finding> username(Employee employee) {
        return Optional.ofNullable(employee.username()).map(UsernameForm::tidy).flatMap(wished -> {
            var field = Column.USERNAME.field();
            if (terms.isReserved(wished)) {
                return Optional.of(Finding.error(field, "username-reserved"));
            }
            return UsernameForm.isWellFormed(wished)
                    ? Optional.empty()
                    : Optional.of(Finding.warning(field, "username-malformed"));
        });
    }
}
