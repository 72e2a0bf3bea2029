package id.go.bappenas.sso.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final double TRUE_RATIO = 0.5;
    private static final int EXPERIMENTS = 300;

    @Test
    void equalRoundsHaveAnIntervalWithoutWidth() {
        assertThat(Interval.ofMedian(List.of(0.4, 0.4, 0.4, 0.4, 0.4))).contains(new Interval(0.4, 0.4));
    }

    @Test
    void fewerThanFiveRoundsHaveNone() {
        assertThat(Interval.ofMedian(List.of(0.4, 0.5, 0.6, 0.7))).isEmpty();
    }

    @Test
    void sameRoundsHaveTheSameIntervalInEachRun() {
        var rounds = List.of(0.31, 0.35, 0.44, 0.38, 0.36, 0.41, 0.33, 0.52);

        assertThat(Interval.ofMedian(rounds)).isEqualTo(Interval.ofMedian(rounds));
    }

    @Test
    void intervalHasTheMedianInItAndNoFigureThatWasNotMeasured() {
        var interval = Interval.ofMedian(List.of(0.31, 0.35, 0.44, 0.38, 0.36, 0.41, 0.33, 0.52))
                .orElseThrow();

        assertThat(interval.contains(0.37)).isTrue();
        assertThat(interval.low()).isBetween(0.31, 0.36);
        assertThat(interval.high()).isBetween(0.38, 0.52);
    }

    /** Eight rounds of a server whose luck at each start moves its figure by a factor of up to two. */
    @Test
    void intervalContainsTheTrueRatioInMoreThanNineOfTenRuns() {
        var random = new Random(1);
        int contains = 0;
        for (int experiment = 0; experiment < EXPERIMENTS; experiment++) {
            var ratios = Stream.generate(() -> TRUE_RATIO * Math.exp(0.25 * random.nextGaussian()))
                    .limit(8)
                    .toList();
            if (Interval.ofMedian(ratios).orElseThrow().contains(TRUE_RATIO)) {
                contains++;
            }
        }

        assertThat(contains / (double) EXPERIMENTS).isBetween(0.9, 0.99);
    }
}
