package id.go.bappenas.sso.provisioning.judging;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.go.bappenas.sso.employee.problem.FieldProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something about a person of a list, or about the request.
 *
 * @param field its name in JSON
 * @param code stable, for programs; also the key of its sentence
 * @param arguments of the sentence; never identity factors
 */
public record Finding(String field, String code, Severity severity, List<String> arguments) {

    public static Finding error(String field, String code, String... arguments) {
        return new Finding(field, code, Severity.ERROR, List.of(arguments));
    }

    public static Finding warning(String field, String code, String... arguments) {
        return new Finding(field, code, Severity.WARNING, List.of(arguments));
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Ready to be put into words. */
    public FieldProblem inRow(int row) {
        var about = new LinkedHashMap<String, Object>();
        about.put("row", row);
        about.put("severity", severity.told());
        return new FieldProblem(field, code, List.copyOf(arguments), about);
    }

    /** The same about the request as a whole. */
    public FieldProblem ofRequest() {
        return new FieldProblem(field, code, List.copyOf(arguments), Map.of("severity", severity.told()));
    }
}
