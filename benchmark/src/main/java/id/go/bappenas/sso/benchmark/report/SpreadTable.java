package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.RowComparison;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spread of the readings, and the medians of each round, in Markdown. */
final class SpreadTable {

    private final List<RowComparison> comparisons;

    SpreadTable(List<RowComparison> comparisons) {
        this.comparisons = List.copyOf(comparisons);
    }

    String text() {
        return """
                | | subject | readings | median | quartiles | p99 | highest |
                |---|---|---|---|---|---|---|
                """
                + comparisons.stream().map(SpreadTable::lines).collect(Collectors.joining())
                + "\nRound by round, medians: first, second (ratio).\n\n"
                + comparisons.stream()
                        .filter(RowComparison::isComplete)
                        .filter(comparison -> !comparison.row().isAlone())
                        .map(comparison -> "- %s: %s\n".formatted(Figures.title(comparison.row()), rounds(comparison)))
                        .collect(Collectors.joining());
    }

    private static String lines(RowComparison comparison) {
        var row = comparison.row();
        return Stream.of(row.first(), row.second())
                .distinct()
                .filter(comparison::has)
                .map(subject -> line(comparison, subject))
                .collect(Collectors.joining());
    }

    private static String line(RowComparison comparison, Subject subject) {
        var statistics = comparison.statistics(subject);
        return "| %s | %s | %d | %s | %s to %s | %s | %s |\n"
                .formatted(
                        Figures.title(comparison.row()),
                        subject.title(),
                        statistics.count(),
                        Figures.value(statistics.median()),
                        Figures.value(statistics.percentile(25)),
                        Figures.value(statistics.percentile(75)),
                        Figures.value(statistics.percentile(99)),
                        Figures.value(statistics.highest()));
    }

    private static String rounds(RowComparison comparison) {
        var row = comparison.row();
        return comparison.rounds().stream()
                .map(round -> String.format(
                        Locale.ROOT,
                        "%s, %s (%.2f)",
                        Figures.value(comparison.statistics(row.first(), round).median()),
                        Figures.value(comparison.statistics(row.second(), round).median()),
                        comparison.ratio(round)))
                .collect(Collectors.joining("; "));
    }
}
