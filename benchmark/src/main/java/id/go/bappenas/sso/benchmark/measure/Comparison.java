package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Side;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The readings of one row, side by side. */
public record Comparison(List<Sample> samples) {

    public static Comparison of(Row row, List<Sample> samples) {
        return new Comparison(
                samples.stream().filter(sample -> sample.row().equals(row.id())).toList());
    }

    public int rounds() {
        return samples.stream().mapToInt(Sample::round).max().orElse(0);
    }

    public Statistics of(Side side) {
        return statistics(sample -> sample.side() == side);
    }

    public Statistics of(Side side, int round) {
        return statistics(sample -> sample.side() == side && sample.round() == round);
    }

    /** Our median by stock's, of one round: below 1 we are faster. */
    public double ratio(int round) {
        return of(Side.OURS, round).median() / of(Side.STOCK, round).median();
    }

    /** The ratios of all rounds. */
    public Statistics ratios() {
        return Statistics.of(
                IntStream.rangeClosed(1, rounds()).mapToObj(this::ratio).toList());
    }

    private Statistics statistics(Predicate<Sample> wanted) {
        return Statistics.of(
                samples.stream().filter(wanted).map(Sample::milliseconds).toList());
    }
}
