package id.go.bappenas.sso.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One node of a cluster, asked at its own address.
 *
 * @param address as the operator named it
 * @param serverInfo what it says about itself
 * @param skew how much its clock is ahead of this computer's
 */
record Node(String address, JsonNode serverInfo, Optional<Duration> skew) {

    private static final Duration MOST_SKEW = Duration.ofSeconds(5);

    /** In what the nodes differ. */
    static List<Finding> differences(List<Node> nodes) {
        Map<String, Map<String, String>> values = new TreeMap<>();
        nodes.forEach(node -> ServerDoctor.common(node.serverInfo)
                .forEach((what, value) ->
                        values.computeIfAbsent(what, any -> new TreeMap<>()).put(node.address, value)));
        List<Finding> findings = new ArrayList<>();
        values.forEach((what, byNode) -> {
            if (byNode.values().stream().distinct().count() > 1) {
                findings.add(new Finding(Diagnosis.NODES_DIFFER, what + ": " + text(byNode)));
            }
        });
        findings.addAll(clocks(nodes));
        return findings;
    }

    private static List<Finding> clocks(List<Node> nodes) {
        Map<String, Duration> skews = new TreeMap<>();
        nodes.forEach(node -> node.skew.ifPresent(skew -> skews.put(node.address, skew)));
        Optional<Duration> first = skews.values().stream().min(Duration::compareTo);
        Optional<Duration> last = skews.values().stream().max(Duration::compareTo);
        if (first.isEmpty() || last.get().minus(first.get()).compareTo(MOST_SKEW) <= 0) {
            return List.of();
        }
        Map<String, String> seconds = new TreeMap<>();
        skews.forEach((address, skew) -> seconds.put(address, "%+d s".formatted(skew.toSeconds())));
        return List.of(new Finding(Diagnosis.NODE_CLOCKS, text(seconds)));
    }

    private static String text(Map<String, String> byNode) {
        return byNode.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
