package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.RowComparison;
import id.go.bappenas.sso.benchmark.measure.Statistics;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The table with its explanations. In an existing document it replaces the last table. */
public final class Document {

    private static final String FILE = "performance.md";
    private static final String READINGS = "rounds.csv";

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

    /** Writes every reading as one line of rounds.csv. */
    public void writeReadings(Path folder) throws IOException {
        var text = new StringBuilder("database,row,unit,round,subject,number,value\n");
        for (var result : results) {
            var units = result.rows().stream().collect(Collectors.toMap(Row::id, Row::unit));
            for (var sample : result.samples()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%d,%s,%d,%.3f\n",
                        result.database(),
                        sample.row(),
                        units.get(sample.row()).symbol(),
                        sample.round(),
                        sample.subject(),
                        sample.number(),
                        sample.value()));
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(READINGS), text);
    }

    /** The document as Markdown. */
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
        text.append("| | subject | readings | median | quartiles | p99 | highest | ratio of medians, rounds | aim |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        var comparisons = comparisons(result);
        comparisons.forEach(comparison -> text.append(lines(comparison)));
        text.append("\nRound by round, medians: first, second (ratio).\n\n");
        for (var comparison : comparisons) {
            if (comparison.isComplete()) {
                text.append("- ").append(comparison.row().title()).append(": ");
                text.append(rounds(comparison)).append('\n');
            }
        }
        return text.toString();
    }

    /** The comparisons of the rows with readings; the others are not measured on this database. */
    private static List<RowComparison> comparisons(Result result) {
        return result.rows().stream()
                .map(row -> RowComparison.of(row, result.samples()))
                .filter(comparison -> !comparison.samples().isEmpty())
                .toList();
    }

    private static String lines(RowComparison comparison) {
        var row = comparison.row();
        return line(row.title() + ", " + row.unit().symbol(), row.first(), comparison, " | ")
                + line("", row.second(), comparison, judgement(comparison));
    }

    private static String line(String title, Subject subject, RowComparison comparison, String judgement) {
        if (!comparison.has(subject)) {
            return "| %s | %s | 0 | not measured | | | | %s |\n".formatted(title, subject.title(), judgement);
        }
        var statistics = comparison.statistics(subject);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | **%.1f** | %.1f to %.1f | %.1f | %.1f | %s |\n",
                title,
                subject.title(),
                statistics.count(),
                statistics.median(),
                statistics.percentile(25),
                statistics.percentile(75),
                statistics.percentile(99),
                statistics.highest(),
                judgement);
    }

    /** Two cells: the ratio and its aim. */
    private static String judgement(RowComparison comparison) {
        var row = comparison.row();
        var aim = row.aim().map(wanted -> wanted.text(row.unit()));
        if (!comparison.isComplete()) {
            return " | " + aim.orElse("");
        }
        var met = row.aim().map(wanted -> wanted.isMetBy(comparison) ? ": met" : ": **missed**");
        return ratio(comparison.ratios()) + " | " + aim.orElse("") + met.orElse("");
    }

    private static String ratio(Statistics ratios) {
        return String.format(
                Locale.ROOT, "**%.2f** (%.2f to %.2f)", ratios.median(), ratios.lowest(), ratios.highest());
    }

    private static String rounds(RowComparison comparison) {
        var row = comparison.row();
        return IntStream.rangeClosed(1, comparison.rounds())
                .mapToObj(round -> String.format(
                        Locale.ROOT,
                        "%.1f, %.1f (%.2f)",
                        comparison.statistics(row.first(), round).median(),
                        comparison.statistics(row.second(), round).median(),
                        comparison.ratio(round)))
                .collect(Collectors.joining("; "));
    }

    private String timed() {
        return "## What is timed\n\n"
                + results.get(0).rows().stream()
                        .map(row -> "- " + row.title() + ": " + row.timed() + ".\n")
                        .collect(Collectors.joining())
                + "\nA ratio is the second line's median by the first's, round by round. Every reading:"
                + " [performance/rounds.csv](performance/rounds.csv).\n";
    }
}
