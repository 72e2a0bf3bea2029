package id.go.bappenas.sso.benchmark.measure;

/** What the readings of a row are counted in. */
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
