package id.go.bappenas.sso.e2e.harness;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads metrics from a server's management port. */
final class Metrics {

    private Metrics() {}

    /** The value of a gauge or counter, summed over its labels. */
    static double sum(int managementPort, String name) {
        return sum(managementPort, name, "");
    }

    /** The sum, or 0 before the first count, which creates the counter. */
    static double sumOrZero(int managementPort, String name) {
        return values(managementPort, name, "").stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** The sum of the lines that contain {@code label}. */
    static double sum(int managementPort, String name, String label) {
        var values = values(managementPort, name, label);
        if (values.isEmpty()) {
            throw new AssertionError("no metric " + name);
        }
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The sum of the lines that contain all labels; empty if there are none. */
    static Optional<Double> sumOf(URI management, String name, String... labels) {
        return values(management, name, labels).stream().reduce(Double::sum);
    }

    private static List<Double> values(int managementPort, String name, String label) {
        return values(URI.create("http://localhost:" + managementPort), name, label);
    }

    private static List<Double> values(URI management, String name, String... labels) {
        return Http.text(management + "/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }
}
