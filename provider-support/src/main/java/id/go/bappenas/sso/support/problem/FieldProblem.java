package id.go.bappenas.sso.support.problem;

import java.util.List;
import java.util.Map;

/**
 * What is wrong with one field, or with one column of a list.
 *
 * @param field its name in JSON
 * @param code stable, for programs
 * @param arguments of the sentence; never what was sent in the field
 * @param sentence in the language of the response, {@code null} for the sentence of the code
 * @param about further members of its JSON, such as the row it is in; may be empty
 */
public record FieldProblem(
        String field, String code, List<Object> arguments, String sentence, Map<String, Object> about) {

    public FieldProblem(String field, String code, List<Object> arguments, Map<String, Object> about) {
        this(field, code, arguments, null, about);
    }

    public static FieldProblem of(String field, String code, Object... arguments) {
        return new FieldProblem(field, code, List.of(arguments), Map.of());
    }

    /** A problem with its own sentence. */
    public static FieldProblem withSentence(String field, String code, String sentence) {
        return new FieldProblem(field, code, List.of(), sentence, Map.of());
    }
}
