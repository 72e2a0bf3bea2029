package id.go.bappenas.sso.password.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalStepTest {

    private final RefusalStep step = new RefusalStep();

    @ParameterizedTest
    @CsvSource({"0, 100", "50, 100", "51, 200", "100, 200", "101, 400", "200, 400", "9000, 400"})
    void stepIsAtLeastTwiceTheDurationOfATry(long taken, long expected) {
        after(taken);

        assertThat(after(taken)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"51", "99", "150", "9000"})
    void durationOfATryDoesNotDecideItsOwnStep(long taken) {
        assertThat(after(taken)).isEqualTo(100);
    }

    @Test
    void stepStaysTheSameBetweenTriesOfSlightlyDifferentDurations() {
        after(101);

        assertThat(IntStream.range(0, 1_000).mapToLong(number -> after(number % 2 == 0 ? 99 : 101)))
                .containsOnly(400L);
        assertThat(IntStream.range(0, 1_000).mapToLong(number -> after(90))).containsOnly(400L);
    }

    @Test
    void stepShrinksAfterManyFastTries() {
        after(9_000);

        assertThat(IntStream.range(0, 20).mapToLong(number -> after(20))).containsOnly(400L);
        IntStream.range(0, 2_000).forEach(number -> after(20));
        assertThat(after(20)).isEqualTo(100);
    }

    private long after(long milliseconds) {
        return step.after(milliseconds * 1_000_000) / 1_000_000;
    }
}
