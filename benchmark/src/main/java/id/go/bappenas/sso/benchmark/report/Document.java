package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.Comparison;
import id.go.bappenas.sso.benchmark.measure.Statistics;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table, with what has to be known to read it. In a document that is there already it takes the place of the last. */
public final class Document {

    private static final String FILE = "performance.md";

    private static final String BEGIN = "<!-- begin: written by mvn -Pbenchmark -Dbenchmark.write=true -->";
    private static final String END = "<!-- end -->";

    private final Machine machine;
    private final List<Result> results;

    public Document(Machine machine, List<Result> results) {
        this.machine = machine;
        this.results = results;
    }

    public void writeInto(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        var old = Files.exists(file)
                ? Files.readString(file)
                : "# Figures beside stock Keycloak\n\n" + BEGIN + END + "\n";
        int begin = old.indexOf(BEGIN);
        int end = old.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException(
                    "no place for the table in " + file + ": the lines " + BEGIN + " and " + END + " are gone");
        }
        Files.createDirectories(folder);
        Files.writeString(file, old.substring(0, begin) + BEGIN + "\n" + text() + old.substring(end));
    }

    /** Markdown. */
    public String text() {
        return """
                %s. Keycloak %s on both sides, SSO Bappenas %s, %s. %d cores (%s), %s, %s. Load average before the start: %s.

                """.formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                System.getProperty("keycloak.version"),
                                System.getProperty("project.version"),
                                machine.java(),
                                machine.cores(),
                                machine.processor(),
                                machine.memory(),
                                machine.system(),
                                machine.load())
                + results.stream().map(Document::section).collect(Collectors.joining("\n"))
                + "\n"
                + timed();
    }

    private static String section(Result result) {
        var text = new StringBuilder("## On " + result.databaseVersion() + "\n\n");
        text.append(
                "| milliseconds | server | readings | median | quartiles | p99 | highest | ratio of medians, rounds |\n");
        text.append("|---|---|---|---|---|---|---|---|\n");
        for (var row : result.rows()) {
            var comparison = Comparison.of(row, result.samples());
            text.append(line(row.title(), Side.STOCK, comparison, ""));
            text.append(line("", Side.OURS, comparison, ratio(comparison.ratios())));
        }
        text.append("\nRound by round, medians: stock, ours (ratio).\n\n");
        for (var row : result.rows()) {
            text.append("- ").append(row.title()).append(": ");
            text.append(rounds(Comparison.of(row, result.samples()))).append('\n');
        }
        return text.toString();
    }

    private static String line(String title, Side side, Comparison comparison, String ratio) {
        var statistics = comparison.of(side);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | **%.1f** | %.1f to %.1f | %.1f | %.1f | %s |\n",
                title,
                side.title(),
                statistics.count(),
                statistics.median(),
                statistics.percentile(25),
                statistics.percentile(75),
                statistics.percentile(99),
                statistics.highest(),
                ratio);
    }

    private static String ratio(Statistics ratios) {
        return String.format(
                Locale.ROOT, "**%.2f** (%.2f to %.2f)", ratios.median(), ratios.lowest(), ratios.highest());
    }

    private static String rounds(Comparison comparison) {
        return IntStream.rangeClosed(1, comparison.rounds())
                .mapToObj(round -> String.format(
                        Locale.ROOT,
                        "%.1f, %.1f (%.2f)",
                        comparison.of(Side.STOCK, round).median(),
                        comparison.of(Side.OURS, round).median(),
                        comparison.ratio(round)))
                .collect(Collectors.joining("; "));
    }

    private String timed() {
        return "## What is timed\n\n"
                + results.get(0).rows().stream()
                        .map(row -> "- " + row.title() + ": " + row.timed() + ".\n")
                        .collect(Collectors.joining())
                + "\nEvery reading: [performance/rounds.csv](performance/rounds.csv).\n";
    }
}
