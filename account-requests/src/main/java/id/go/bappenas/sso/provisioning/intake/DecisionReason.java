package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.support.TypedText;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * The reason of a rejection, an exclusion or a withdrawal. It is mailed or shown, so it has at most {@value #LONGEST} characters and no link; a line
 * break becomes a space.
 */
public final class DecisionReason {

    public static final String FIELD = "reason";

    static final int LONGEST = 500;

    private DecisionReason() {}

    /** The reason in one line; empty for a text without characters. */
    public static Optional<String> line(String typed) {
        return Optional.of(TypedText.oneLine(typed)).filter(line -> !line.isEmpty());
    }

    /** The code of what is wrong with a reason in one line. */
    public static Optional<String> problem(String line) {
        return PlainText.problem(line, LONGEST);
    }

    /** @throws ProblemException 422 for a reason that is empty, too long, or has a link */
    public static String of(String typed) {
        var line = line(typed).orElseThrow(() -> refused("text-empty"));
        problem(line).ifPresent(code -> {
            throw refused(code);
        });
        return line;
    }

    private static ProblemException refused(String code) {
        return new ProblemException(Problem.fields(List.of(FieldProblem.of(FIELD, code))));
    }
}
