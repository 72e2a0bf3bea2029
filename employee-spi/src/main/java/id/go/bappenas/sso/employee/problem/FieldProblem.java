package id.go.bappenas.sso.employee.problem;

import java.util.List;

/**
 * What is wrong with one field, or with one column of a list.
 *
 * @param field its name in JSON
 * @param code stable, for programs
 * @param arguments of the sentence; never what was sent in the field
 */
public record FieldProblem(String field, String code, List<Object> arguments) {

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments));
    }
}
