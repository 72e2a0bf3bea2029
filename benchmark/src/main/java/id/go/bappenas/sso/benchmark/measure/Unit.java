package id.go.bappenas.sso.benchmark.measure;

/** The unit of the readings of a row. */
public enum Unit {
    MILLISECONDS("ms"),
    SECONDS("s"),
    PER_SECOND("per s"),
    MEGABYTES("MB"),
    KILOBYTES("kB"),
    REQUESTS("requests");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
