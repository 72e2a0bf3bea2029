package id.go.bappenas.sso.benchmark;

/** The benchmark cannot continue. The message gives the reason and the remedy in Indonesian and English. */
public final class BenchmarkException extends Exception {

    private static final long serialVersionUID = 1L;

    public BenchmarkException(String message) {
        super(message);
    }
}
