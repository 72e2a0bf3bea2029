package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Interval;
import id.go.bappenas.sso.benchmark.measure.RowComparison;
import id.go.bappenas.sso.benchmark.measure.Statistics;
import id.go.bappenas.sso.benchmark.server.Side;
import java.util.List;
import java.util.Optional;

/**
 * One line of the chart: the ratio of our server's cost to stock Keycloak's. A rate is inverted, so that less is better in all
 * lines.
 *
 * @param limit the ratio if our server only computed the hashes
 */
record ChartRow(String title, double ratio, Optional<Interval> interval, Optional<Double> aim, Optional<Double> limit) {

    static ChartRow of(String title, RowComparison comparison, Optional<Aim> aim, Optional<Limit> limit) {
        var isRate = comparison.row().unit().isRate();
        List<Double> ratios =
                comparison.ratios().stream().map(ratio -> cost(ratio, isRate)).toList();
        return new ChartRow(
                title,
                Statistics.of(ratios).median(),
                Interval.ofMedian(ratios),
                aim.filter(Aim::isOfRatio).map(wanted -> cost(wanted.limit(), isRate)),
                limit.flatMap(known -> known.of(comparison.row()))
                        .map(value -> cost(value / comparison.value(Side.STOCK), isRate)));
    }

    private static double cost(double ratio, boolean isRate) {
        return isRate ? 1 / ratio : ratio;
    }
}
