package id.go.bappenas.sso.demo.apps;

/** Ends a request with a page about a {@link Problem}. */
final class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    ProblemException(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    ProblemException(Problem problem, Exception cause) {
        super(cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
