package id.go.bappenas.sso.support.problem;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final long retryAfter;

    public ProblemException(Problem problem) {
        this(problem, 0);
    }

    private ProblemException(Problem problem, long retryAfter) {
        super(problem.code());
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    public static ProblemException of(int status, String code, Object... arguments) {
        return new ProblemException(Problem.of(status, code, arguments));
    }

    /** @param seconds after which the request may be repeated, sent as {@code Retry-After} */
    public static ProblemException later(int status, String code, long seconds, Object... arguments) {
        return new ProblemException(Problem.of(status, code, arguments), seconds);
    }

    /** In seconds; 0 for no {@code Retry-After}. */
    long retryAfter() {
        return retryAfter;
    }

    public Problem problem() {
        return problem;
    }
}
