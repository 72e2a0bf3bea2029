package id.go.bappenas.sso.benchmark.measure;

import java.util.Arrays;
import java.util.Collection;

/** Statistics of readings. Percentiles are actual readings (nearest rank); the median may be a mean of two. */
public final class Statistics {

    private final double[] sorted;

    private Statistics(double[] sorted) {
        this.sorted = sorted;
    }

    public static Statistics of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("no readings");
        }
        return new Statistics(
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    public int count() {
        return sorted.length;
    }

    /** The middle reading; with an even number of readings the mean of the two in the middle. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest reading that at least this percentage of readings does not exceed. */
    public double percentile(int percent) {
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    public double lowest() {
        return sorted[0];
    }

    public double highest() {
        return sorted[sorted.length - 1];
    }

    @Override
    public String toString() {
        return Arrays.toString(sorted);
    }
}
