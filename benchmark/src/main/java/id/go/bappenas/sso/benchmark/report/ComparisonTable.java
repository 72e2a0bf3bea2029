package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.RowComparison;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of one database, in Markdown: our server beside stock Keycloak, and a server beside itself. */
final class ComparisonTable {

    private final Result result;
    private final Optional<Limit> limit;

    ComparisonTable(Result result, Optional<Limit> limit) {
        this.result = result;
        this.limit = limit;
    }

    String text() {
        var besideStock = result.comparisons().stream()
                .filter(comparison ->
                        comparison.row().isBesideStock() || comparison.row().isAlone())
                .toList();
        var within = result.comparisons().stream()
                .filter(comparison -> !besideStock.contains(comparison))
                .toList();
        return """
                | | stock Keycloak | SSO Bappenas | limit | ratio | aim | CPU stock, ms | CPU ours, ms | limit | CPU ratio | aim | rounds |
                |---|---|---|---|---|---|---|---|---|---|---|---|
                """ + lines(besideStock, this::besideStock) + (within.isEmpty() ? "" : "\n" + within(within));
    }

    private String besideStock(RowComparison comparison) {
        var row = comparison.row();
        var cpu = result.cpu(row);
        return cells(
                Figures.title(row),
                row.isAlone() ? "" : value(comparison, row.first()),
                value(comparison, row.second()),
                limit.flatMap(known -> known.of(row)).map(Figures::value).orElse(""),
                Figures.ratio(comparison),
                Figures.aim(row.aim(), comparison),
                row.isAlone() ? "" : cpu.map(known -> value(known, row.first())).orElse(""),
                cpu.map(known -> value(known, row.second())).orElse(""),
                limit.flatMap(known -> known.of(row.cpu()))
                        .filter(value -> cpu.isPresent())
                        .map(Figures::value)
                        .orElse(""),
                cpu.map(Figures::ratio).orElse(""),
                cpu.map(known -> Figures.aim(row.cpuAim(), known)).orElse(""),
                rounds(comparison));
    }

    private String within(List<RowComparison> comparisons) {
        return """
                | one server beside itself | first | second | ratio | aim | CPU first, ms | CPU second, ms | CPU ratio | rounds |
                |---|---|---|---|---|---|---|---|---|
                """
                + lines(comparisons, comparison -> {
                    var row = comparison.row();
                    var cpu = result.cpu(row);
                    return cells(
                            Figures.title(row),
                            row.first().title() + ": " + value(comparison, row.first()),
                            row.second().title() + ": " + value(comparison, row.second()),
                            Figures.ratio(comparison),
                            Figures.aim(row.aim(), comparison),
                            cpu.map(known -> value(known, row.first())).orElse(""),
                            cpu.map(known -> value(known, row.second())).orElse(""),
                            cpu.map(Figures::ratio).orElse(""),
                            rounds(comparison));
                });
    }

    private static String lines(List<RowComparison> comparisons, Function<RowComparison, String> line) {
        return comparisons.stream().map(line).collect(Collectors.joining());
    }

    private static String value(RowComparison comparison, Subject subject) {
        return comparison.has(subject) ? Figures.value(comparison.value(subject)) : "not measured";
    }

    private static String rounds(RowComparison comparison) {
        return comparison.rounds().size() + (comparison.disturbed() ? ", all disturbed" : "");
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
