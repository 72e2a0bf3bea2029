package id.go.bappenas.sso.desk.overview;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The boxes of a chart in SVG, as shares of the drawing in percent, so that it fits each width without a script. The highest
 * value fills the drawing. A value above zero is always visible.
 *
 * @param columns upright, side by side, in the order of the values
 * @param lengths lying bars, one for each value
 */
record ChartShape(List<Box> columns, List<String> lengths) {

    /** Share of a column's place that the column fills. */
    private static final double FILLED = 0.7;

    /** Share of the drawing that the smallest value above zero has. */
    private static final double LEAST = 2;

    private static final double ALL = 100;

    /** A box, as attributes of {@code rect}. */
    record Box(String x, String y, String width, String height) {}

    /** @param values not negative */
    static ChartShape of(List<Long> values) {
        var highest = values.stream().mapToLong(Long::longValue).max().orElse(0);
        var place = values.isEmpty() ? 0 : ALL / values.size();
        return new ChartShape(
                IntStream.range(0, values.size())
                        .mapToObj(index -> column(index * place, place, share(values.get(index), highest)))
                        .toList(),
                values.stream().map(value -> percent(share(value, highest))).toList());
    }

    private static Box column(double left, double place, double share) {
        return new Box(
                percent(left + place * (1 - FILLED) / 2),
                percent(ALL - share),
                percent(place * FILLED),
                percent(share));
    }

    private static double share(long value, long highest) {
        return value == 0 ? 0 : Math.max(LEAST, ALL * ((double) value / highest));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
