package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.likeness.Likeness;
import id.go.bappenas.sso.provisioning.username.NameWords;
import id.go.bappenas.sso.provisioning.username.UsernameFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds values that a list has more than once. The first row counts. */
final class RepeatedValues {

    private final Map<Column, Map<String, Integer>> seen = new HashMap<>();
    /** User names and their rows, by likeness. */
    private final Map<String, Map.Entry<String, Integer>> names = new HashMap<>();

    List<Finding> of(int row, EmployeeData employee) {
        var findings = new ArrayList<Finding>();
        var person = repeated(Column.NIK, employee.nik(), row);
        person.ifPresent(first -> findings.add(error(Column.NIK, first)));
        repeated(Column.FULL_NAME, name(employee.fullName()), row)
                .filter(first -> person.isEmpty())
                .ifPresent(first ->
                        findings.add(Finding.warning(Column.FULL_NAME.field(), "name-repeated", first.toString())));
        repeated(Column.EMPLOYEE_NUMBER, employee.employeeNumber(), row)
                .ifPresent(first -> findings.add(error(Column.EMPLOYEE_NUMBER, first)));
        repeated(Column.USERNAME, lower(employee.username()), row)
                .ifPresent(first -> findings.add(error(Column.USERNAME, first)));
        repeated(Column.EXTERNAL_EMAIL, employee.externalEmail(), row)
                .ifPresent(first -> findings.add(
                        Finding.warning(Column.EXTERNAL_EMAIL.field(), Finding.ADDRESS_REPEATED, first.toString())));
        if (employee.username() != null) {
            var name = UsernameFormat.tidy(employee.username());
            Optional.ofNullable(names.putIfAbsent(Likeness.ofName(name), Map.entry(name, row)))
                    .filter(first -> !first.getKey().equals(name))
                    .ifPresent(first -> findings.add(Finding.warning(
                            Column.USERNAME.field(),
                            "username-alike-in-list",
                            first.getValue().toString())));
        }
        return findings;
    }

    private static Finding error(Column column, Integer first) {
        return Finding.error(column.field(), "row-repeated", first.toString());
    }

    /** The name without titles and degrees; a name in another script as it is. */
    private static String name(String fullName) {
        var words = NameWords.of(fullName);
        return words.isEmpty() ? lower(fullName) : String.join(" ", words);
    }

    private static String lower(String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private Optional<Integer> repeated(Column column, String value, int row) {
        return value == null
                ? Optional.empty()
                : Optional.ofNullable(
                        seen.computeIfAbsent(column, any -> new HashMap<>()).putIfAbsent(value, row));
    }
}
