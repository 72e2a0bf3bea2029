package id.go.bappenas.sso.benchmark.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One sign-in by Gatling: a line of the file that its process writes.
 *
 * @param crowd whether other users signed in at the same time
 * @param round 0 is the warm-up
 * @param begin nanoseconds of the process's clock
 * @param end nanoseconds of the same clock
 */
record Reading(boolean crowd, int round, String server, boolean succeeded, long begin, long end) {

    static List<Reading> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Reading::parse).toList();
    }

    private static Reading parse(String line) {
        var cells = line.split(",");
        return new Reading(
                Boolean.parseBoolean(cells[0]),
                Integer.parseInt(cells[1]),
                cells[2],
                Boolean.parseBoolean(cells[3]),
                Long.parseLong(cells[4]),
                Long.parseLong(cells[5]));
    }

    String line() {
        return "%s,%d,%s,%s,%d,%d".formatted(crowd, round, server, succeeded, begin, end);
    }

    double milliseconds() {
        return (end - begin) / 1e6;
    }
}
