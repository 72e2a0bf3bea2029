package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.FieldProblem;
import java.util.List;
import java.util.Map;

/**
 * What the list as a whole says to the person who sent it: what was not read, or an error of all rows together.
 *
 * @param field the column in question, or {@link #WHOLE_LIST}
 * @param code stable, for programs; also the key of its sentence
 * @param error whether the list must not be taken
 * @param arguments of the sentence: names of sheets, headings, numbers of rows, and the beginning of rows that are no people; never
 * what is in a cell of a person
 */
public record ListNote(String field, String code, boolean error, List<String> arguments) {

    /** The field of a note that is not about one column. */
    public static final String WHOLE_LIST = "employees";

    static ListNote warning(String code, String... arguments) {
        return new ListNote(WHOLE_LIST, code, false, List.of(arguments));
    }

    /** The note as part of an answer. */
    public FieldProblem told() {
        return new FieldProblem(field, code, List.copyOf(arguments), Map.of("severity", error ? "error" : "warning"));
    }
}
