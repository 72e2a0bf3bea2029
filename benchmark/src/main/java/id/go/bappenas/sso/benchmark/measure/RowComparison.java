package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The readings of one row for both subjects. */
public record RowComparison(Row row, List<Sample> samples) {

    public static RowComparison of(Row row, List<Sample> samples) {
        return new RowComparison(
                row,
                samples.stream().filter(sample -> sample.row().equals(row.id())).toList());
    }

    /** Whether the subject has a reading. */
    public boolean has(Subject subject) {
        return samples.stream().anyMatch(of(subject));
    }

    public boolean isComplete() {
        return has(row.first()) && has(row.second());
    }

    public int rounds() {
        return samples.stream().mapToInt(Sample::round).max().orElse(0);
    }

    public Statistics statistics(Subject subject) {
        return statistics(of(subject));
    }

    public Statistics statistics(Subject subject, int round) {
        return statistics(of(subject).and(sample -> sample.round() == round));
    }

    /** The second subject's median divided by the first's, in one round. */
    public double ratio(int round) {
        return statistics(row.second(), round).median()
                / statistics(row.first(), round).median();
    }

    /** The ratios of all rounds. */
    public Statistics ratios() {
        return Statistics.of(
                IntStream.rangeClosed(1, rounds()).mapToObj(this::ratio).toList());
    }

    /** The second subject's median minus the first's. */
    public double excess() {
        return statistics(row.second()).median() - statistics(row.first()).median();
    }

    private static Predicate<Sample> of(Subject subject) {
        return sample -> sample.subject().equals(subject.id());
    }

    private Statistics statistics(Predicate<Sample> wanted) {
        return Statistics.of(samples.stream().filter(wanted).map(Sample::value).toList());
    }
}
