package id.go.bappenas.sso.benchmark.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A 95 % confidence interval of a median, by the percentile bootstrap: the figures of the rounds are drawn again with
 * replacement, and the interval has the middle 95 % of the medians of these draws. The seed is fixed, so the same figures have
 * the same interval.
 */
public record Interval(double low, double high) {

    /** With fewer rounds the interval is left out, because it would be too narrow. */
    public static final int FEWEST_ROUNDS = 5;

    private static final int DRAWS = 10_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 20_261_130L;

    /** Returns an empty answer if there are fewer than {@link #FEWEST_ROUNDS} figures. */
    public static Optional<Interval> ofMedian(List<Double> figures) {
        if (figures.size() < FEWEST_ROUNDS) {
            return Optional.empty();
        }
        var random = new Random(SEED);
        var medians = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            medians[draw] = medianOfADraw(figures, random);
        }
        Arrays.sort(medians);
        int cut = (int) (DRAWS * TAIL);
        return Optional.of(new Interval(medians[cut], medians[DRAWS - 1 - cut]));
    }

    private static double medianOfADraw(List<Double> figures, Random random) {
        var drawn = new ArrayList<Double>(figures.size());
        while (drawn.size() < figures.size()) {
            drawn.add(figures.get(random.nextInt(figures.size())));
        }
        return Statistics.of(drawn).median();
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
