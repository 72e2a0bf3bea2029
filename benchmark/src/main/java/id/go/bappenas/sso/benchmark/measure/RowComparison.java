package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * The readings of one row for both subjects, without the rounds that other work disturbed.
 *
 * @param disturbed whether other work disturbed every round. The readings are then those of all rounds, and no aim is judged
 */
public record RowComparison(Row row, List<Sample> samples, boolean disturbed) {

    public static RowComparison of(Row row, Readings readings) {
        var all = readings.samples().stream()
                .filter(sample -> sample.row().equals(row.id()))
                .toList();
        var disturbed = readings.disturbedRounds(row);
        var good = all.stream()
                .filter(sample -> !disturbed.contains(sample.round()))
                .toList();
        return good.isEmpty() ? new RowComparison(row, all, !all.isEmpty()) : new RowComparison(row, good, false);
    }

    /** Whether the subject has a reading. */
    public boolean has(Subject subject) {
        return samples.stream().anyMatch(of(subject));
    }

    /** Whether a round has readings of both subjects. */
    public boolean isComplete() {
        return !rounds().isEmpty();
    }

    /** The rounds with readings of both subjects. */
    public List<Integer> rounds() {
        return samples.stream()
                .map(Sample::round)
                .distinct()
                .sorted()
                .filter(round -> has(row.first(), round) && has(row.second(), round))
                .toList();
    }

    public Statistics statistics(Subject subject) {
        return statistics(of(subject));
    }

    public Statistics statistics(Subject subject, int round) {
        return statistics(of(subject, round));
    }

    /** The subject's value in the table: the median of the medians of its rounds. */
    public double value(Subject subject) {
        return Statistics.of(medians(subject)).median();
    }

    /** The subject's median in each round that has readings of it. */
    public List<Double> medians(Subject subject) {
        return samples.stream()
                .filter(of(subject))
                .map(Sample::round)
                .distinct()
                .map(round -> statistics(subject, round).median())
                .toList();
    }

    /** The second subject's median divided by the first's, in one round. */
    public double ratio(int round) {
        return statistics(row.second(), round).median()
                / statistics(row.first(), round).median();
    }

    /** The ratio of each round. */
    public List<Double> ratios() {
        return inEachRound(this::ratio);
    }

    /** The second subject's median minus the first's, in each round. */
    public List<Double> excesses() {
        return inEachRound(round -> statistics(row.second(), round).median()
                - statistics(row.first(), round).median());
    }

    private List<Double> inEachRound(IntFunction<Double> figure) {
        return rounds().stream().map(figure::apply).toList();
    }

    private boolean has(Subject subject, int round) {
        return samples.stream().anyMatch(of(subject, round));
    }

    private static Predicate<Sample> of(Subject subject) {
        return sample -> sample.subject().equals(subject.id());
    }

    private static Predicate<Sample> of(Subject subject, int round) {
        return of(subject).and(sample -> sample.round() == round);
    }

    private Statistics statistics(Predicate<Sample> wanted) {
        return Statistics.of(samples.stream().filter(wanted).map(Sample::value).toList());
    }
}
