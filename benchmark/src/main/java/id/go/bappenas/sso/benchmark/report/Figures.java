package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Interval;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.RowComparison;
import id.go.bappenas.sso.benchmark.measure.Statistics;
import java.util.Locale;
import java.util.Optional;

/** Figures as they stand in the table. */
final class Figures {

    private static final double LARGE = 100;
    private static final double MIDDLE = 10;

    private Figures() {}

    /** Three digits, or more before the point. */
    static String value(double value) {
        if (value >= LARGE) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= MIDDLE ? "%.1f" : "%.2f", value);
    }

    /** The median of the rounds' ratios with its interval; empty for a row with one subject. */
    static String ratio(RowComparison comparison) {
        if (comparison.row().isAlone() || !comparison.isComplete()) {
            return "";
        }
        var ratios = comparison.ratios();
        var interval = Interval.ofMedian(ratios)
                .map(found -> String.format(Locale.ROOT, " (%.2f to %.2f)", found.low(), found.high()))
                .orElse("");
        return String.format(Locale.ROOT, "**%.2f**%s", Statistics.of(ratios).median(), interval);
    }

    static String aim(Optional<Aim> aim, RowComparison comparison) {
        var row = comparison.row();
        return aim.map(wanted -> comparison.isComplete()
                        ? wanted.text(row.unit()) + ": "
                                + wanted.verdict(comparison).text()
                        : wanted.text(row.unit()))
                .orElse("");
    }

    static String title(Row row) {
        return row.title() + ", " + row.unit().symbol();
    }
}
