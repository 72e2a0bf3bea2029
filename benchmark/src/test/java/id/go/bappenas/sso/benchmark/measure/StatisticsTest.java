package id.go.bappenas.sso.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void medianIsTheMiddleReadingInAnyOrder() {
        assertThat(Statistics.of(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
    }

    @Test
    void medianOfAnEvenNumberIsTheMeanOfTheMiddleReadings() {
        assertThat(Statistics.of(List.of(9.0, 1.0, 4.0, 6.0)).median()).isEqualTo(5);
    }

    @Test
    void slowReadingDoesNotChangeTheMedian() {
        assertThat(Statistics.of(List.of(1.0, 2.0, 10_000.0)).median()).isEqualTo(2);
    }

    @Test
    void percentilesAreReadingsByNearestRank() {
        var hundred = Statistics.of(
                IntStream.rangeClosed(1, 100).mapToObj(Double::valueOf).toList());

        assertThat(hundred.percentile(25)).isEqualTo(25);
        assertThat(hundred.percentile(75)).isEqualTo(75);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.highest()).isEqualTo(100);
        assertThat(hundred.lowest()).isEqualTo(1);
    }

    @Test
    void percentile99OfTwentyReadingsIsTheHighest() {
        var twenty = Statistics.of(
                IntStream.rangeClosed(1, 20).mapToObj(Double::valueOf).toList());

        assertThat(twenty.percentile(99)).isEqualTo(20);
    }

    @Test
    void statisticsNeedAReading() {
        assertThatThrownBy(() -> Statistics.of(List.of())).hasMessageContaining("no readings");
    }
}
