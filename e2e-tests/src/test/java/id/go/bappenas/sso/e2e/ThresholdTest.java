package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Threshold;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private static final Random RANDOM = new Random(1);

    @Test
    void timesOfOneKindCannotBeToldApart() {
        assertThat(new Threshold(times(0), times(0)).best("the same")).isCloseTo(0.5, Offset.offset(0.09));
    }

    @Test
    void slightlyDifferentTimesCanBeToldApart() {
        assertThat(new Threshold(times(0), times(500)).best("apart")).isGreaterThan(0.65);
    }

    @Test
    void slowerTimesAreDetectedLikeFasterOnes() {
        assertThat(new Threshold(times(5_000), times(0)).best("far apart")).isEqualTo(1);
    }

    private static List<Long> times(long more) {
        return LongStream.generate(() -> 1_000_000 + more * 100 + RANDOM.nextLong(100_000))
                .limit(200)
                .boxed()
                .toList();
    }
}
