package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The raw figures: {@code rounds.csv} has every reading, also those of rounds that were thrown out; {@code conditions.csv} has
 * what was used in each turn.
 */
final class CsvFiles {

    private static final String READINGS = "rounds.csv";
    private static final String CONDITIONS = "conditions.csv";

    private final List<Result> results;

    CsvFiles(List<Result> results) {
        this.results = results;
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(READINGS), readings());
        Files.writeString(folder.resolve(CONDITIONS), conditions());
    }

    private String readings() {
        var text = new StringBuilder("database,row,unit,round,subject,number,value\n");
        for (var result : results) {
            var units = units(result.rows());
            result.readings()
                    .samples()
                    .forEach(sample -> text.append(line(result.database(), units.get(sample.row()), sample)));
        }
        return text.toString();
    }

    private static String line(String database, String unit, Sample sample) {
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%s,%d,%.3f\n",
                database,
                sample.row(),
                unit,
                sample.round(),
                sample.subject(),
                sample.number(),
                sample.value());
    }

    private static Map<String, String> units(List<Row> rows) {
        var units = new HashMap<String, String>();
        for (var row : rows) {
            for (var one : List.of(row, row.cpu(), row.databaseCpu())) {
                units.put(one.id(), one.unit().symbol());
            }
        }
        return units;
    }

    private String conditions() {
        var text = new StringBuilder("database,row,round,subject,operations,stable,disturbed,seconds,server_cpu_s,"
                + "database_cpu_s,driver_cpu_s,foreign_share,steal_share,load,mhz\n");
        for (var result : results) {
            result.readings().turns().forEach(turn -> text.append(line(result.database(), turn)));
        }
        return text.toString();
    }

    private static String line(String database, Turn turn) {
        return "%s,%s,%d,%s,%d,%s,%s,%s\n"
                .formatted(
                        database,
                        turn.row().id(),
                        turn.round(),
                        turn.subject().id(),
                        turn.operations(),
                        turn.stable(),
                        turn.usage().isDisturbed(),
                        turn.usage().line());
    }
}
