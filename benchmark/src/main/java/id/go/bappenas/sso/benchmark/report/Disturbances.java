package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.machine.Usage;
import id.go.bappenas.sso.benchmark.measure.Failure;
import id.go.bappenas.sso.benchmark.measure.Readings;
import id.go.bappenas.sso.benchmark.measure.Turn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What went wrong in a measurement, in Markdown: failed chapters, rounds thrown out, warm-ups that did not end. */
final class Disturbances {

    private static final double PERCENT = 100;

    private final Readings readings;

    Disturbances(Readings readings) {
        this.readings = readings;
    }

    String text() {
        var disturbed = readings.turns().stream()
                .filter(turn -> turn.usage().isDisturbed())
                .toList();
        return list(
                        "**Failed.**",
                        readings.failures().stream().map(Disturbances::failure).toList())
                + list(rule(), disturbed.stream().map(Disturbances::disturbed).toList())
                + list("Warm-ups that ended at their longest, before the figure was stable:", unstable());
    }

    /** A line for each row. */
    private List<String> unstable() {
        return readings.turns().stream()
                .collect(Collectors.groupingBy(turn -> turn.row().title(), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(row -> count(row.getValue()) > 0)
                .map(row -> "%s: %d of %d turns"
                        .formatted(
                                row.getKey(),
                                count(row.getValue()),
                                row.getValue().size()))
                .toList();
    }

    private static long count(List<Turn> turns) {
        return turns.stream().filter(turn -> !turn.stable()).count();
    }

    private static String rule() {
        return String.format(
                Locale.ROOT,
                "Rounds thrown out, because steal was above %.0f %% or other processes used more than %.0f %% of the CPU"
                        + " (in a row where that is so for every round, all rounds stay, and no aim is judged):",
                Usage.MOST_STEAL * PERCENT,
                Usage.MOST_FOREIGN * PERCENT);
    }

    private static String list(String title, List<String> lines) {
        return lines.isEmpty()
                ? ""
                : title + "\n\n"
                        + lines.stream().map(line -> "- " + line + "\n").collect(Collectors.joining())
                        + "\n";
    }

    private static String failure(Failure failure) {
        var round = failure.round() == 0 ? "" : ", round " + failure.round();
        return failure.chapter() + round + ": " + failure.reason().replaceAll("\\s+", " ");
    }

    private static String disturbed(Turn turn) {
        return String.format(
                Locale.ROOT,
                "%s: steal %.1f %%, others %.1f %%, load %.1f",
                name(turn),
                turn.usage().steal() * PERCENT,
                turn.usage().foreign() * PERCENT,
                turn.usage().load());
    }

    private static String name(Turn turn) {
        return "%s, round %d, %s"
                .formatted(turn.row().title(), turn.round(), turn.subject().title());
    }
}
