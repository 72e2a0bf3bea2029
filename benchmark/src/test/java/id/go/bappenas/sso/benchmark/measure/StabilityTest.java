package id.go.bappenas.sso.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StabilityTest {

    @Test
    void isStableAfterSixEqualWindows() {
        assertThat(after(30, 10, 10, 10, 10, 10).isStable()).isFalse();
        assertThat(after(30, 10, 10, 10, 10, 10, 10).isStable()).isTrue();
    }

    @Test
    void figureThatKeepsFallingIsNotStable() {
        assertThat(after(30, 20, 19, 18, 17, 16, 15).isOver()).isFalse();
    }

    @Test
    void figureThatKeepsRisingIsNotStable() {
        assertThat(after(30, 10, 10, 10, 10.5, 10.6, 10.7).isOver()).isFalse();
    }

    @Test
    void oneSlowWindowOfThreeDoesNotCount() {
        assertThat(after(30, 10, 10, 10, 10, 90, 10).isStable()).isTrue();
    }

    @Test
    void slowBeginIsForgotten() {
        assertThat(after(30, 90, 50, 30, 10, 10, 10, 10, 10, 10).isStable()).isTrue();
    }

    @Test
    void equalWindowsAreNotStableWhileTheCompilerUsesATenthOfTheTime() {
        var shares = List.of(0.0, 0.0, 0.0, 0.3, 0.1, 0.09, 0.09).iterator();
        var stability = new Stability(30, shares::next);
        for (int window = 1; window <= 6; window++) {
            stability.add(10);
        }

        assertThat(stability.isStable()).isFalse();

        stability.add(10);

        assertThat(stability.isStable()).isTrue();
    }

    @Test
    void warmUpEndsAtItsLongestAndIsNotStableThen() {
        var stability = after(3, 20, 15, 10);

        assertThat(stability.isOver()).isTrue();
        assertThat(stability.isStable()).isFalse();
    }

    private static Stability after(int most, double... figures) {
        var stability = new Stability(most, () -> 0);
        for (var figure : figures) {
            stability.add(figure);
        }
        return stability;
    }
}
