package id.go.bappenas.sso.benchmark.measure;

import java.util.Locale;

/**
 * The value that a row should reach. A ratio is the second subject's median divided by the first's, and the median of all
 * rounds counts. An excess is the second subject's median minus the first's.
 */
public record Aim(Kind kind, double limit) {

    enum Kind {
        RATIO_AT_MOST,
        RATIO_AT_LEAST,
        EXCESS_AT_MOST
    }

    public static Aim ratioAtMost(double limit) {
        return new Aim(Kind.RATIO_AT_MOST, limit);
    }

    public static Aim ratioAtLeast(double limit) {
        return new Aim(Kind.RATIO_AT_LEAST, limit);
    }

    public static Aim excessAtMost(double limit) {
        return new Aim(Kind.EXCESS_AT_MOST, limit);
    }

    public boolean isMetBy(RowComparison comparison) {
        return switch (kind) {
            case RATIO_AT_MOST -> comparison.ratios().median() <= limit;
            case RATIO_AT_LEAST -> comparison.ratios().median() >= limit;
            case EXCESS_AT_MOST -> comparison.excess() <= limit;
        };
    }

    public String text(Unit unit) {
        return switch (kind) {
            case RATIO_AT_MOST -> String.format(Locale.ROOT, "at most %.2f", limit);
            case RATIO_AT_LEAST -> String.format(Locale.ROOT, "at least %.2f", limit);
            case EXCESS_AT_MOST -> String.format(Locale.ROOT, "at most %.0f %s more", limit, unit.symbol());
        };
    }
}
