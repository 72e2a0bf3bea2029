package id.go.bappenas.sso.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables with their explanations, the raw figures and the chart. In an existing document it replaces the last ones. */
public final class Document {

    private static final String FILE = "performance.md";
    private static final String FILES = "performance";

    private static final String BEGIN = "<!-- begin: written by mvn -Pbenchmark -Dbenchmark.write=true -->";
    private static final String END = "<!-- end -->";

    private final Machine machine;
    private final List<Result> results;

    public Document(Machine machine, List<Result> results) {
        this.machine = machine;
        this.results = List.copyOf(results);
    }

    /** Writes the document, and the raw figures and charts into its folder {@code performance}. */
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
        var files = Files.createDirectories(folder.resolve(FILES));
        new CsvFiles(results).write(files);
        for (var result : results) {
            Files.writeString(files.resolve(chart(result)), new Chart(result, limit(result)).svg());
        }
        Files.writeString(file, old.substring(0, begin) + BEGIN + "\n" + text() + old.substring(end));
    }

    private Optional<Limit> limit(Result result) {
        return Limit.of(result, machine.cores());
    }

    /** The first database has the plain name. */
    private String chart(Result result) {
        return result.equals(results.get(0)) ? "ratios.svg" : "ratios-" + result.database() + ".svg";
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
                + results.stream().map(this::section).collect(Collectors.joining("\n"))
                + "\n"
                + timed();
    }

    private String section(Result result) {
        return """
                ## On %s

                ![Ratios to stock Keycloak, row by row](%s/%s)

                %s
                %s### Spread of the readings

                %s""".formatted(
                        result.databaseVersion(),
                        FILES,
                        chart(result),
                        new ComparisonTable(result, limit(result)).text(),
                        new Disturbances(result.readings()).text(),
                        new SpreadTable(result.comparisonsWithCpu()).text());
    }

    private String timed() {
        return """
                ## What is timed

                %s
                A value is the median of the medians of the rounds. A ratio is the second subject's median by the first's, round by round: the median of the rounds, and from five rounds on its 95 %% confidence interval. An aim is met or missed if the whole interval says so, and else open. CPU: time of the server's processes per operation. Limit: what our server would reach if it only computed the hashes. Every reading: [rounds.csv](%s/rounds.csv); CPU times and other work of the machine in each turn: [conditions.csv](%s/conditions.csv).
                """.formatted(
                        results.stream()
                                .limit(1)
                                .flatMap(result -> result.rows().stream())
                                .map(row -> "- " + row.title() + ": " + row.timed() + ".\n")
                                .collect(Collectors.joining()),
                        FILES,
                        FILES);
    }
}
