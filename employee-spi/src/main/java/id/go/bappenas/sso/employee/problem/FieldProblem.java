package id.go.bappenas.sso.employee.problem;

import java.util.List;
import java.util.Map;

/**
 * What is wrong with one field, or with one column of a list.
 *
 * @param field its name in JSON
 * @param code stable, for programs
 * @param arguments of the sentence; never what was sent in the field
 * @param about further members of its JSON, such as the row it is in; may be empty
 */
public record FieldProblem(String field, String code, List<Object> arguments, Map<String, Object> about) {

    public FieldProblem(String field, String code, List<Object> arguments) {
        this(field, code, arguments, Map.of());
    }

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }
}
