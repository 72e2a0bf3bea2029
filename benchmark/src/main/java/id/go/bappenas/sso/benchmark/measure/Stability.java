package id.go.bappenas.sso.benchmark.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides when a warm-up ends: when the median of the last three windows differs by less than 5 % from the median of the three
 * windows before them, or after the most windows.
 */
public final class Stability {

    private static final int WINDOWS = 3;
    private static final double TOLERANCE = 0.05;

    private final int most;
    private final List<Double> figures = new ArrayList<>();

    /** @param most the number of windows after which the warm-up ends in any case */
    public Stability(int most) {
        this.most = most;
    }

    /** @param figure of one more window, in any unit */
    public void add(double figure) {
        figures.add(figure);
    }

    public boolean isOver() {
        return figures.size() >= most || isStable();
    }

    public boolean isStable() {
        int count = figures.size();
        if (count < 2 * WINDOWS) {
            return false;
        }
        double before = median(count - 2 * WINDOWS);
        return Math.abs(median(count - WINDOWS) - before) < TOLERANCE * before;
    }

    private double median(int begin) {
        return Statistics.of(figures.subList(begin, begin + WINDOWS)).median();
    }
}
