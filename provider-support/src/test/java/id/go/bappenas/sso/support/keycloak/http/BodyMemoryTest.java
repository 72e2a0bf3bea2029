package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void bodiesWithCredentialsHaveASixteenthOfTheHeap() {
        var memory = new BodyMemory(1200 * MEGABYTE);

        assertThat(memory.bytes()).isEqualTo(75 * MEGABYTE);
        assertThat(memory.take(75 * MEGABYTE, 75 * MEGABYTE, true)).isTrue();
        assertThat(memory.take(1, BodyMemory.SMALL + 1, true)).isFalse();
        memory.giveBack(1, true);
        assertThat(memory.take(1, BodyMemory.SMALL + 1, true)).isTrue();
        assertThat(memory.taken()).isEqualTo(75 * MEGABYTE);
    }

    @Test
    void bodiesWithoutCredentialsHaveTheirOwnHalfOfThat() {
        var memory = new BodyMemory(1200 * MEGABYTE);
        var half = memory.bytes() / 2;

        assertThat(memory.take(half, half, false)).isTrue();
        assertThat(memory.take(1, BodyMemory.SMALL + 1, false)).isFalse();
        assertThat(memory.take(half / 2, 1, false)).isTrue();
        assertThat(memory.take(1, 1, false)).isFalse();

        assertThat(memory.take(2 * half, 2 * half, true)).isTrue();
        memory.giveBack(1, false);
        assertThat(memory.take(1, 1, false)).isTrue();
    }

    @Test
    void smallBodiesHaveAQuarterMore() {
        var memory = new BodyMemory(0);
        assertThat(memory.take(memory.bytes(), memory.bytes(), true)).isTrue();

        assertThat(memory.take(100, 100, true)).isTrue();
        assertThat(memory.take(memory.bytes() / 4 - 100, 1, true)).isTrue();
        assertThat(memory.take(1, 1, true)).isFalse();
    }

    @Test
    void logHasAtMostTwentyRefusalsASecond() {
        var now = new long[1];
        var rate = new LogRate(() -> now[0]);

        for (var i = 0; i < 20; i++) {
            assertThat(rate.next()).hasValue(0);
        }
        assertThat(rate.next()).isEmpty();
        assertThat(rate.next()).isEmpty();
        now[0] = 1_000_000_000L;
        assertThat(rate.next()).hasValue(2);
    }
}
