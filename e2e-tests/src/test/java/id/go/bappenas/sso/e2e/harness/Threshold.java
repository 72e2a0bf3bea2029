package id.go.bappenas.sso.e2e.harness;

import java.util.List;
import java.util.stream.Stream;

/** Measured times of two kinds, and the quality of a threshold that guesses the kind of a time. */
public record Threshold(List<Long> ones, List<Long> others) {

    /**
     * Prints and returns the share of right guesses of the best threshold: 0.5 reveals nothing, 1 reveals every kind.
     */
    public double best(String what) {
        double best = 0.5;
        for (var threshold : Stream.concat(ones.stream(), others.stream()).toList()) {
            double right = (share(ones, threshold) + 1 - share(others, threshold)) / 2;
            best = Math.max(best, Math.max(right, 1 - right));
        }
        System.out.printf(
                "%s: best threshold %.1f : %.1f, medians %.2f and %.2f ms, middle halves %.2f and %.2f ms wide%n",
                what,
                100 * best,
                100 * (1 - best),
                quantile(ones, 0.5),
                quantile(others, 0.5),
                middleHalf(ones),
                middleHalf(others));
        return best;
    }

    private static double share(List<Long> times, long threshold) {
        return times.stream().filter(time -> time <= threshold).count() / (double) times.size();
    }

    private static double middleHalf(List<Long> times) {
        return quantile(times, 0.75) - quantile(times, 0.25);
    }

    private static double quantile(List<Long> times, double share) {
        return times.stream()
                        .sorted()
                        .skip((long) (times.size() * share))
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }
}
