package id.go.bappenas.sso.benchmark.measure;

import java.util.List;
import java.util.Locale;

/**
 * The value that a row should reach in the median of its rounds. A ratio is the second subject's median divided by the first's,
 * an excess is the second's minus the first's, and a value is the second's.
 */
public record Aim(Kind kind, double limit) {

    enum Kind {
        RATIO_AT_MOST,
        RATIO_AT_LEAST,
        EXCESS_AT_MOST,
        VALUE_AT_MOST
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

    public static Aim valueAtMost(double limit) {
        return new Aim(Kind.VALUE_AT_MOST, limit);
    }

    /** Whether the limit is one of the ratio. */
    public boolean isOfRatio() {
        return kind == Kind.RATIO_AT_MOST || kind == Kind.RATIO_AT_LEAST;
    }

    /** The whole interval has to reach the limit, and not the median alone. */
    public Verdict verdict(RowComparison comparison) {
        if (comparison.disturbed()) {
            return Verdict.DISTURBED;
        }
        var figures = figures(comparison);
        var isMetByTheMedian = reaches(Statistics.of(figures).median());
        return Interval.ofMedian(figures)
                .map(interval -> {
                    if (reaches(interval.low()) != reaches(interval.high())) {
                        return Verdict.OPEN;
                    }
                    return isMetByTheMedian ? Verdict.MET : Verdict.MISSED;
                })
                .orElse(isMetByTheMedian ? Verdict.PROBABLY_MET : Verdict.PROBABLY_MISSED);
    }

    private boolean reaches(double figure) {
        return kind == Kind.RATIO_AT_LEAST ? figure >= limit : figure <= limit;
    }

    private List<Double> figures(RowComparison comparison) {
        return switch (kind) {
            case RATIO_AT_MOST, RATIO_AT_LEAST -> comparison.ratios();
            case EXCESS_AT_MOST -> comparison.excesses();
            case VALUE_AT_MOST -> comparison.medians(comparison.row().second());
        };
    }

    public String text(Unit unit) {
        return switch (kind) {
            case RATIO_AT_MOST -> String.format(Locale.ROOT, "at most %.2f", limit);
            case RATIO_AT_LEAST -> String.format(Locale.ROOT, "at least %.2f", limit);
            case EXCESS_AT_MOST -> String.format(Locale.ROOT, "at most %.0f %s more", limit, unit.symbol());
            case VALUE_AT_MOST -> String.format(Locale.ROOT, "at most %.0f %s", limit, unit.symbol());
        };
    }
}
