package id.go.bappenas.sso.employee.problem;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public static ProblemException of(int status, String code, Object... arguments) {
        return new ProblemException(Problem.of(status, code, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
