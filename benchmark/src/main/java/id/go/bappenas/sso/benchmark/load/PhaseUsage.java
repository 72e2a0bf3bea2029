package id.go.bappenas.sso.benchmark.load;

import id.go.bappenas.sso.benchmark.machine.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a phase of one server used: a line of the file that Gatling's process writes.
 *
 * @param stable whether the figure was stable at the end of the server's warm-up
 */
record PhaseUsage(Phase phase, String server, boolean stable, Usage usage) {

    private static final int CELLS = 4;

    static List<PhaseUsage> read(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(PhaseUsage::parse).toList();
    }

    private static PhaseUsage parse(String line) {
        var cells = line.split(",", CELLS);
        return new PhaseUsage(
                Phase.valueOf(cells[0]), cells[1], Boolean.parseBoolean(cells[2]), Usage.parse(cells[CELLS - 1]));
    }

    String line() {
        return "%s,%s,%s,%s".formatted(phase, server, stable, usage.line());
    }
}
