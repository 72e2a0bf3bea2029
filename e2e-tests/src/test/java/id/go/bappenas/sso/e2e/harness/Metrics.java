package id.go.bappenas.sso.e2e.harness;

import java.util.List;

/** The metrics of a server's management port. */
final class Metrics {

    private Metrics() {}

    /** A gauge or counter, the sum over its labels. */
    static double sum(int managementPort, String name) {
        return sum(managementPort, name, "");
    }

    /** 0 if the server has no such counter: it exists from the first count on. */
    static double sumOrZero(int managementPort, String name) {
        return values(managementPort, name, "").stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** Only lines that contain {@code label}. */
    static double sum(int managementPort, String name, String label) {
        var values = values(managementPort, name, label);
        if (values.isEmpty()) {
            throw new AssertionError("no metric " + name);
        }
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<Double> values(int managementPort, String name, String label) {
        return Http.text("http://localhost:" + managementPort + "/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .filter(line -> line.contains(label))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
    }
}
