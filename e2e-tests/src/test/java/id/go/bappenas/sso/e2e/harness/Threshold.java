package id.go.bappenas.sso.e2e.harness;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measured times of two kinds, and the quality of a threshold that guesses the kind of a time. */
public record Threshold(List<Long> ones, List<Long> others) {

    /**
     * Prints and returns the share of right guesses of the best threshold: 0.5 reveals nothing, 1 reveals every kind. Each half
     * of the times is guessed with the threshold of the other half, because the best threshold of some times guesses these very
     * times too well: 57 of 100 where both kinds are the same.
     */
    public double best(String what) {
        var even = half(0);
        var odd = half(1);
        double best = (even.rule().rightOf(odd) + odd.rule().rightOf(even)) / 2;
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

    private Threshold half(int remainder) {
        return new Threshold(half(ones, remainder), half(others, remainder));
    }

    private static List<Long> half(List<Long> times, int remainder) {
        return IntStream.range(0, times.size())
                .filter(index -> index % 2 == remainder)
                .mapToObj(times::get)
                .toList();
    }

    /** The rule that guesses most of these times right; its limit lies in the middle between two times. */
    private Rule rule() {
        var sorted = Stream.concat(ones.stream(), others.stream()).sorted().toList();
        return IntStream.range(1, sorted.size())
                .mapToObj(index -> (sorted.get(index - 1) + sorted.get(index)) / 2)
                .flatMap(limit -> Stream.of(new Rule(limit, true), new Rule(limit, false)))
                .max(Comparator.comparingDouble(rule -> rule.rightOf(this)))
                .orElseThrow();
    }

    /** A time up to the limit is guessed to be one of {@code ones}, or of the others. */
    private record Rule(long limit, boolean onesAreFaster) {

        double rightOf(Threshold times) {
            double right = (share(times.ones(), limit) + 1 - share(times.others(), limit)) / 2;
            return onesAreFaster ? right : 1 - right;
        }
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
