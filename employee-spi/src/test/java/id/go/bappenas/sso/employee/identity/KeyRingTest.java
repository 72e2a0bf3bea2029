package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyRingTest {

    private final IdentityKey first = IdentityKey.parse("1", "00".repeat(32)).orElseThrow();
    private final IdentityKey second = IdentityKey.parse("2", "11".repeat(32)).orElseThrow();
    private final KeyRing ring = new KeyRing(List.of(first, second));

    @Test
    void keyWithoutDataIsNoOtherKey() {
        assertThat(ring.hasOtherContent("1", Map.of())).isFalse();
        assertThat(ring.hasOtherContent("1", Map.of(second.name(), 3L))).isFalse();
    }

    @Test
    void keyOfTheDataIsNoOtherKey() {
        assertThat(ring.hasOtherContent("1", Map.of(first.name(), 3L))).isFalse();
    }

    @Test
    void dataUnderTheIdWithAnotherCheckValueNeedAnotherKey() {
        assertThat(ring.hasOtherContent("1", Map.of("1-deadbeef", 3L, second.name(), 1L)))
                .isTrue();
        assertThat(ring.hasOtherContent("2", Map.of("1-deadbeef", 3L))).isFalse();
        assertThat(ring.hasOtherContent("1", Map.of("12-deadbeef", 3L))).isFalse();
    }

    /** The key was lost and people are recorded anew under the same id: the check goes on. */
    @Test
    void dataOfBothKeysAreNoOutage() {
        assertThat(ring.hasOtherContent("1", Map.of("1-deadbeef", 3L, first.name(), 1L)))
                .isFalse();
    }
}
