package id.go.bappenas.sso.benchmark.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Every reading, one per line. */
public final class RawRounds {

    private static final String FILE = "rounds.csv";

    private RawRounds() {}

    public static void writeInto(Path folder, List<Result> results) throws IOException {
        var text = new StringBuilder("database,row,round,server,number,milliseconds\n");
        for (var result : results) {
            for (var sample : result.samples()) {
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%d,%s,%d,%.3f\n",
                        result.database(),
                        sample.row(),
                        sample.round(),
                        sample.side().id(),
                        sample.number(),
                        sample.milliseconds()));
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(FILE), text);
    }
}
