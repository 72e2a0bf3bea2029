package id.go.bappenas.sso.demo.apps;

/** Ends a request with a page about a {@link AppError}. */
final class AppErrorException extends Exception {

    private static final long serialVersionUID = 1L;

    private final AppError problem;

    AppErrorException(AppError problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    AppErrorException(AppError problem, Exception cause) {
        super(cause);
        this.problem = problem;
    }

    AppError problem() {
        return problem;
    }
}
