package id.go.bappenas.sso.benchmark.measure;

/** The unit of the readings of a row. */
public enum Unit {
    MILLISECONDS("ms"),
    CPU_MILLISECONDS("ms CPU"),
    SECONDS("s"),
    PER_SECOND("per s"),
    MEGABYTES("MB"),
    KILOBYTES("kB"),
    BYTES("bytes"),
    REQUESTS("requests");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** Whether a greater value is better. */
    public boolean isRate() {
        return this == PER_SECOND;
    }
}
