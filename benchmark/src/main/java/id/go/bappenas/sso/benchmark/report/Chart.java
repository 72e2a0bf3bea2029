package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.RowComparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The ratios to stock Keycloak as an SVG picture on a logarithmic axis, with their intervals, aims and limits, for light and
 * dark pages.
 */
final class Chart {

    private static final int WIDTH = 960;
    private static final int LEFT = 430;
    private static final int RIGHT = 90;
    private static final int TOP = 92;
    private static final int LINE = 26;
    private static final int BOTTOM = 40;
    private static final double LOWEST = 0.03;
    private static final double HIGHEST = 3;
    private static final List<Double> TICKS = List.of(0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.0, 3.0);

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s">
            <style>
            svg { background: #ffffff; font: 13px system-ui, "Liberation Sans", sans-serif; }
            text { fill: #1f2328; } .quiet { fill: #59636e; font-size: 12px; } .title { font-size: 15px; font-weight: 600; }
            .grid { stroke: #d1d9e0; } .one { stroke: #59636e; } .row { stroke: #eaeef2; }
            .time { fill: #0969da; stroke: #0969da; } .cpu { fill: #bc4c00; stroke: #bc4c00; }
            .aim { fill: none; stroke: #1a7f37; stroke-width: 2; } .limit { stroke: #8250df; stroke-width: 2; }
            .value { font-size: 12px; }
            @media (prefers-color-scheme: dark) {
            svg { background: #0d1117; } text { fill: #f0f6fc; } .quiet { fill: #9198a1; }
            .grid { stroke: #3d444d; } .one { stroke: #9198a1; } .row { stroke: #21262d; }
            .time { fill: #4493f8; stroke: #4493f8; } .cpu { fill: #db6d28; stroke: #db6d28; }
            .aim { stroke: #3fb950; } .limit { stroke: #ab7df8; }
            }
            </style>
            """;

    private final List<ChartRow> rows = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();

    Chart(Result result, Optional<Limit> limit) {
        for (var comparison : result.comparisons()) {
            if (comparison.row().isBesideStock() && isPositive(comparison)) {
                add("time", title(comparison), comparison, limit);
                result.cpu(comparison.row())
                        .filter(Chart::isPositive)
                        .ifPresent(cpu -> add("cpu", "CPU of the server", cpu, limit));
            }
        }
    }

    /** A logarithmic axis has no place for nothing, such as a page without requests. */
    private static boolean isPositive(RowComparison comparison) {
        return comparison.isComplete()
                && comparison.ratios().stream().allMatch(ratio -> ratio > 0 && Double.isFinite(ratio));
    }

    private static String title(RowComparison comparison) {
        var row = comparison.row();
        return row.unit().isRate() ? row.title() + " (inverted)" : Figures.title(row);
    }

    private void add(String kind, String title, RowComparison comparison, Optional<Limit> limit) {
        classes.add(kind);
        var row = comparison.row();
        rows.add(ChartRow.of(title, comparison, row.aim(), limit));
    }

    String svg() {
        int height = TOP + rows.size() * LINE + BOTTOM;
        svg.setLength(0);
        svg.append(HEAD.formatted(WIDTH, height, WIDTH, height, "Ratios to stock Keycloak"));
        text("title", 16, 24, "start", "SSO Bappenas by stock Keycloak: less is better");
        legend();
        axis(height - BOTTOM);
        for (int index = 0; index < rows.size(); index++) {
            row(rows.get(index), classes.get(index), TOP + index * LINE + LINE / 2.0);
        }
        return svg.append("</svg>\n").toString();
    }

    private void legend() {
        circle("time", 22, 44);
        text("quiet", 32, 48, "start", "time or size");
        circle("cpu", 126, 44);
        text("quiet", 136, 48, "start", "CPU of the server, per operation");
        diamond(350, 44);
        text("quiet", 360, 48, "start", "aim");
        line("limit", 410, 37, 410, 51);
        text("quiet", 418, 48, "start", "limit: the hashes alone");
        text("quiet", 576, 48, "start", "bar: 95 % confidence interval");
    }

    private void axis(double bottom) {
        for (var tick : TICKS) {
            line(tick == 1 ? "one" : "grid", x(tick), TOP, x(tick), bottom);
            var label = tick < 1 ? String.valueOf(tick) : String.valueOf(tick.intValue());
            text("quiet", x(tick), TOP - 8, "middle", label);
            text("quiet", x(tick), bottom + 18, "middle", label);
        }
    }

    private void row(ChartRow row, String kind, double y) {
        line("row", 16, y - LINE / 2.0, WIDTH - 16, y - LINE / 2.0);
        text(kind.equals("cpu") ? "quiet" : "name", LEFT - 14, y + 4, "end", row.title());
        row.limit().ifPresent(limit -> line("limit", x(limit), y - 8, x(limit), y + 8));
        row.interval().ifPresent(interval -> {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"%s\" stroke-width=\"3\" stroke-opacity=\"0.55\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                    kind,
                    x(interval.low()),
                    y,
                    x(interval.high()),
                    y));
        });
        row.aim().ifPresent(aim -> diamond(x(aim), y));
        circle(kind, x(row.ratio()), y);
        text("value", WIDTH - 16, y + 4, "end", String.format(Locale.ROOT, "%.2f", row.ratio()));
    }

    /** The place on the axis; figures beyond its ends stand there. */
    private static double x(double ratio) {
        double shown = Math.max(LOWEST, Math.min(HIGHEST, ratio));
        return LEFT + (WIDTH - LEFT - RIGHT) * Math.log(shown / LOWEST) / Math.log(HIGHEST / LOWEST);
    }

    private void circle(String kind, double x, double y) {
        svg.append(String.format(Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>\n", kind, x, y));
    }

    private void diamond(double x, double y) {
        svg.append(
                String.format(Locale.ROOT, "<path class=\"aim\" d=\"M%.1f %.1f l5 6 l-5 6 l-5 -6 z\"/>\n", x, y - 6));
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                kind,
                x1,
                y1,
                x2,
                y2));
    }

    private void text(String kind, double x, double y, String anchor, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                kind,
                x,
                y,
                anchor,
                words.replace("&", "&amp;").replace("<", "&lt;")));
    }
}
