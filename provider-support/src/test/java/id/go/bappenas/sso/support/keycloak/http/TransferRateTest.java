package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferRateTest {

    private static final long KILOBYTE = 1024;

    @Test
    void bodyNeedsSixteenKilobytesInTheFirstFiveSeconds() {
        assertThat(new TransferRate().isEnough(16 * KILOBYTE - 1)).isFalse();
        assertThat(new TransferRate().isEnough(16 * KILOBYTE)).isTrue();
    }

    @Test
    void earlierBytesDoNotCountLater() {
        var rate = new TransferRate();

        assertThat(rate.isEnough(500 * KILOBYTE)).isTrue();
        assertThat(rate.isEnough(540 * KILOBYTE)).isTrue();
        assertThat(rate.isEnough(580 * KILOBYTE - 1)).isFalse();
        assertThat(rate.seconds()).isEqualTo(15);
    }

    @Test
    void noRateIsEnoughAfterThirtySeconds() {
        var rate = new TransferRate();

        for (var step = 1; step < 6; step++) {
            assertThat(rate.isEnough(step * 100 * KILOBYTE)).isTrue();
        }
        assertThat(rate.isEnough(600 * KILOBYTE)).isFalse();
        assertThat(rate.seconds()).isEqualTo(30);
    }
}
