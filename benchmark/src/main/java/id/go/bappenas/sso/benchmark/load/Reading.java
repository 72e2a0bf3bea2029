package id.go.bappenas.sso.benchmark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One sign-in by Gatling: a line of the file that its process writes.
 *
 * @param begin nanoseconds of the process's clock
 * @param end nanoseconds of the same clock
 */
record Reading(Phase phase, String server, boolean succeeded, long begin, long end) {

    static List<Reading> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Reading::parse).toList();
    }

    private static Reading parse(String line) {
        var cells = line.split(",");
        return new Reading(
                Phase.valueOf(cells[0]),
                cells[1],
                Boolean.parseBoolean(cells[2]),
                Long.parseLong(cells[3]),
                Long.parseLong(cells[4]));
    }

    String line() {
        return "%s,%s,%s,%d,%d".formatted(phase, server, succeeded, begin, end);
    }

    double milliseconds() {
        return (end - begin) / 1e6;
    }
}
