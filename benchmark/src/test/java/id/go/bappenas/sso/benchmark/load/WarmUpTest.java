package id.go.bappenas.sso.benchmark.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarmUpTest {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void endsWhenTheSameNumberOfPeopleSignsInInEachWindow() {
        var warmUp = new WarmUp(30, () -> 0);

        var end = signIns(warmUp, MILLISECOND, 100, 13_000);

        assertThat(warmUp.isStable()).isTrue();
        assertThat(end).as("six windows of two seconds").isBetween(12_000 * MILLISECOND, 13_000 * MILLISECOND);
    }

    @Test
    void goesOnWhileTheServersCompilerWorks() {
        var warmUp = new WarmUp(30, () -> 0.3);

        signIns(warmUp, MILLISECOND, 100, 20_000);

        assertThat(warmUp.goesOn()).isTrue();
    }

    @Test
    void endsAfterItsMostWindows() {
        var warmUp = new WarmUp(2, () -> 0);

        signIns(warmUp, MILLISECOND, 100, 9_000);

        assertThat(warmUp.goesOn()).isFalse();
        assertThat(warmUp.isStable()).isFalse();
    }

    /** One sign-in after the other until the warm-up ends, or the time is over; returns when that was. */
    private static long signIns(WarmUp warmUp, long begin, long milliseconds, long most) {
        var now = begin;
        while (warmUp.goesOn() && now < most * MILLISECOND) {
            warmUp.signedIn(now);
            now += milliseconds * MILLISECOND;
        }
        return now;
    }
}
