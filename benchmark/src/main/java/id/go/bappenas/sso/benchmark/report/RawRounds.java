package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Every reading, one per line. */
public final class RawRounds {

    private static final String FILE = "rounds.csv";

    private RawRounds() {}

    public static void writeInto(Path folder, List<Result> results) throws IOException {
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
        Files.writeString(folder.resolve(FILE), text);
    }
}
