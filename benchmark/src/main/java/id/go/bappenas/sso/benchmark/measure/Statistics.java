package id.go.bappenas.sso.benchmark.measure;

import java.util.Arrays;
import java.util.Collection;

/** What readings say together. Percentiles are readings that were really taken (nearest rank), but for the median. */
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

    /** The one in the middle; the mean of both where two are. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest reading that at least so many percent do not exceed. */
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
