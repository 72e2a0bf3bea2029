package id.go.bappenas.sso.benchmark;

/** The benchmark cannot go on; the message says why and what to do, in Indonesian and English. */
public final class BenchmarkException extends Exception {

    private static final long serialVersionUID = 1L;

    public BenchmarkException(String message) {
        super(message);
    }
}
