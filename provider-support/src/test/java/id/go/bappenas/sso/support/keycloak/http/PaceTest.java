package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long KILOBYTE = 1024;

    @Test
    void aBodyBringsSixteenKilobytesInTheFirstFiveSeconds() {
        assertThat(new Pace().isEnough(16 * KILOBYTE - 1)).isFalse();
        assertThat(new Pace().isEnough(16 * KILOBYTE)).isTrue();
    }

    @Test
    void whatCameAtFirstDoesNotCountLater() {
        var pace = new Pace();

        assertThat(pace.isEnough(500 * KILOBYTE)).isTrue();
        assertThat(pace.isEnough(540 * KILOBYTE)).isTrue();
        assertThat(pace.isEnough(580 * KILOBYTE - 1)).isFalse();
        assertThat(pace.seconds()).isEqualTo(15);
    }

    @Test
    void afterThirtySecondsNoPaceIsEnough() {
        var pace = new Pace();

        for (var step = 1; step < 6; step++) {
            assertThat(pace.isEnough(step * 100 * KILOBYTE)).isTrue();
        }
        assertThat(pace.isEnough(600 * KILOBYTE)).isFalse();
        assertThat(pace.seconds()).isEqualTo(30);
    }
}
