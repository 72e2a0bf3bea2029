package id.go.bappenas.sso.e2e.harness;

import java.util.List;

/** What a server's management port tells. */
final class Metrics {

    private Metrics() {}

    /** A gauge or counter, the sum over its labels. */
    static double sum(int managementPort, String name) {
        return sum(managementPort, name, "");
    }

    /** Only those whose line has that in it. */
    static double sum(int managementPort, String name, String label) {
        List<Double> values = Http.text("http://localhost:" + managementPort + "/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .filter(line -> line.contains(label))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        if (values.isEmpty()) {
            throw new AssertionError("no metric " + name);
        }
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
