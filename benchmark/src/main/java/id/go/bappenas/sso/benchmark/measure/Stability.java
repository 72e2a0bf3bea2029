package id.go.bappenas.sso.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * Decides when a warm-up ends: when the median of the last three windows differs by less than 5 % from the median of the three
 * windows before them and the JIT compiler used less than 10 % of the server's CPU time in the last three, or after the most
 * windows. The figure alone is not enough: in a minute in which the compiler uses a third of the time, it hardly changes.
 */
public final class Stability {

    private static final int WINDOWS = 3;
    private static final double TOLERANCE = 0.05;
    private static final double COMPILING = 0.10;

    private final int most;
    private final DoubleSupplier compiler;
    private final List<Double> figures = new ArrayList<>();
    private final List<Double> compiling = new ArrayList<>();

    /**
     * @param most the number of windows after which the warm-up ends in any case
     * @param compiler the share of the JIT compiler in the server's CPU time since the call before, from 0 to 1
     */
    public Stability(int most, DoubleSupplier compiler) {
        this.most = most;
        this.compiler = compiler;
    }

    /** @param figure of one more window, in any unit */
    public void add(double figure) {
        figures.add(figure);
        compiling.add(compiler.getAsDouble());
    }

    public boolean isOver() {
        return figures.size() >= most || isStable();
    }

    public boolean isStable() {
        int count = figures.size();
        if (count < 2 * WINDOWS) {
            return false;
        }
        double before = median(figures, count - 2 * WINDOWS);
        return Math.abs(median(figures, count - WINDOWS) - before) < TOLERANCE * before
                && median(compiling, count - WINDOWS) < COMPILING;
    }

    private static double median(List<Double> windows, int begin) {
        return Statistics.of(windows.subList(begin, begin + WINDOWS)).median();
    }
}
