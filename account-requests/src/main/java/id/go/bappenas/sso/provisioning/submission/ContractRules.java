package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules for the days of a contract: FLEXIWORK needs both days; the last day is not before the first and not in the past. A
 * contract of any request begins within a year and is not longer than the server allows.
 */
final class ContractRules {

    private static final int MONTHS_AHEAD = 12;

    /** Work contracts for a time last five years at most (PP 35/2021); a server may allow more. */
    private static final int USUAL_MONTHS = 60;

    private ContractRules() {}

    /** @param mostMonths longest contract */
    static List<Finding> of(RequestKind kind, EmployeeData employee, LocalDate today, int mostMonths) {
        var findings = new ArrayList<Finding>();
        if (kind == RequestKind.FLEXIWORK && employee.start().isEmpty()) {
            findings.add(Finding.error(Column.CONTRACT_START.field(), "contract-missing"));
        }
        if (kind == RequestKind.FLEXIWORK && employee.end().isEmpty()) {
            findings.add(Finding.error(Column.CONTRACT_END.field(), "contract-missing"));
        }
        employee.start()
                .filter(start -> start.isAfter(today.plusMonths(MONTHS_AHEAD)))
                .filter(start -> employee.end().filter(start::isAfter).isEmpty())
                .ifPresent(start -> findings.add(Finding.error(Column.CONTRACT_START.field(), "contract-too-far")));
        employee.end().ifPresent(end -> {
            if (employee.start().filter(end::isBefore).isPresent()) {
                findings.add(Finding.error(Column.CONTRACT_END.field(), "contract-order"));
            } else if (end.isBefore(today)) {
                findings.add(Finding.error(Column.CONTRACT_END.field(), "contract-over"));
            } else if (end.isAfter(begin(employee, today).plusMonths(mostMonths))) {
                findings.add(
                        Finding.error(Column.CONTRACT_END.field(), "contract-too-long", String.valueOf(mostMonths)));
            } else if (end.isAfter(begin(employee, today).plusMonths(USUAL_MONTHS))) {
                findings.add(Finding.warning(Column.CONTRACT_END.field(), "contract-far"));
            }
        });
        return findings;
    }

    /** The begin for the check of the length: a first day in the past does not allow a longer contract. */
    private static LocalDate begin(EmployeeData employee, LocalDate today) {
        return employee.start().filter(today::isBefore).orElse(today);
    }
}
