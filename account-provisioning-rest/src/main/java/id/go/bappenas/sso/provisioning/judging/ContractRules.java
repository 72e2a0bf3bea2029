package id.go.bappenas.sso.provisioning.judging;

import id.go.bappenas.sso.employee.list.Column;
import id.go.bappenas.sso.provisioning.intake.Employee;
import id.go.bappenas.sso.provisioning.intake.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The days of a contract: FLEXIWORK needs both; the last day is not before the first, and not over. */
final class ContractRules {

    private ContractRules() {}

    static List<Finding> of(Kind kind, Employee employee, LocalDate today) {
        var findings = new ArrayList<Finding>();
        if (kind == Kind.FLEXIWORK && employee.start().isEmpty()) {
            findings.add(Finding.error(Column.CONTRACT_START.field(), "contract-missing"));
        }
        if (kind == Kind.FLEXIWORK && employee.end().isEmpty()) {
            findings.add(Finding.error(Column.CONTRACT_END.field(), "contract-missing"));
        }
        employee.end().ifPresent(end -> {
            if (employee.start().filter(end::isBefore).isPresent()) {
                findings.add(Finding.error(Column.CONTRACT_END.field(), "contract-order"));
            } else if (end.isBefore(today)) {
                findings.add(Finding.error(Column.CONTRACT_END.field(), "contract-over"));
            }
        });
        return findings;
    }
}
