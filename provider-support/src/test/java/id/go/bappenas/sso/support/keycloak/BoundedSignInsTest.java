package id.go.bappenas.sso.support.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedSignInsTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void boundGrowsWithTheHeap() {
        assertThat(BoundedSignIns.bound(0, 1200 * MEGABYTE)).isEqualTo(5120);
        assertThat(BoundedSignIns.bound(0, 512 * MEGABYTE)).isEqualTo(2184);
        assertThat(BoundedSignIns.bound(0, 64 * MEGABYTE)).isEqualTo(1000);
    }

    @Test
    void configuredNumberIsTheBound() {
        assertThat(BoundedSignIns.bound(300, 1200 * MEGABYTE)).isEqualTo(300);
    }
}
