package id.go.bappenas.sso.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was measured on one database so far. A chapter that fails leaves what it measured before. */
public final class Readings {

    private final List<Sample> samples = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();

    public void add(Sample sample) {
        samples.add(sample);
    }

    /** Adds the turn, and its CPU times per operation as further samples. */
    public void add(Turn turn) {
        turns.add(turn);
        if (turn.hasCpu()) {
            samples.add(turn.cpu());
            samples.add(turn.databaseCpu());
        }
    }

    public void add(Failure failure) {
        failures.add(failure);
    }

    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    public List<Turn> turns() {
        return List.copyOf(turns);
    }

    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** The rounds of the row in which other work disturbed one of its turns. */
    Set<Integer> disturbedRounds(Row row) {
        return turns.stream()
                .filter(turn -> isOf(turn, row) && turn.usage().isDisturbed())
                .map(Turn::round)
                .collect(Collectors.toSet());
    }

    /** Whether the row is that of the turn, or one of its CPU times. */
    private static boolean isOf(Turn turn, Row row) {
        return Set.of(
                        turn.row().id(),
                        turn.row().cpu().id(),
                        turn.row().databaseCpu().id())
                .contains(row.id());
    }
}
