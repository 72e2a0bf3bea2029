package id.go.bappenas.sso.support.request;

import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.List;

/** Parses query parameters strictly. */
public final class QueryParameters {

    private QueryParameters() {}

    /**
     * {@code true} or {@code false}, false if it is missing.
     *
     * @throws ProblemException 422 for anything else
     */
    public static boolean flag(String name, String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw new ProblemException(Problem.fields(List.of(FieldProblem.of(name, "no-flag"))));
    }

    /**
     * A whole number, {@code otherwise} if it is missing.
     *
     * @throws ProblemException 422 if it is not a number, or out of range
     */
    public static int number(String name, String value, int least, int most, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        var given = value.matches("\\d{1,7}") ? Integer.parseInt(value) : -1;
        if (given < least || given > most) {
            throw new ProblemException(Problem.fields(
                    List.of(FieldProblem.of(name, "no-number", String.valueOf(least), String.valueOf(most)))));
        }
        return given;
    }
}
