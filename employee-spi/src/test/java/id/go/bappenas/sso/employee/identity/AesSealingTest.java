package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AesSealingTest {

    private static final byte[] PLAIN = "3273010203900001".getBytes(StandardCharsets.UTF_8);
    private static final IdentityKey OLD = key("1", 'a');
    private static final IdentityKey NEW = key("2", 'b');

    private final AesSealing sealing = sealing(OLD);

    @Test
    void sealedBytesOpenOnlyForTheirOwner() {
        var sealed = sealing.seal(PLAIN, "row|1");

        assertThat(sealing.open(sealed, "row|1")).isEqualTo(PLAIN);
        assertThatThrownBy(() -> sealing.open(sealed, "row|2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AesSealing(sealing.ring(), "other", "purpose").open(sealed, "row|1"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AesSealing(sealing.ring(), "realm", "other").open(sealed, "row|1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sealingTwiceGivesDifferentBytesThatHideTheContent() {
        var one = sealing.seal(PLAIN, "row|1");

        assertThat(one).isNotEqualTo(sealing.seal(PLAIN, "row|1"));
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("327301");
    }

    @Test
    void refusesSealedBytesWithAnyByteChanged() {
        var sealed = sealing.seal(PLAIN, "row|1");
        for (var i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealing.open(changed, "row|1")).isInstanceOf(RuntimeException.class);
        }
        for (var length = 0; length < sealed.length; length++) {
            var cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> sealing.open(cut, "row|1")).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void opensDataOfOlderActiveKeyAndNamesMissingKey() {
        var sealed = sealing.seal(PLAIN, "row|1");

        assertThat(sealing.keyName(sealed)).isEqualTo(OLD.name());
        assertThat(sealing(OLD, NEW).open(sealed, "row|1")).isEqualTo(PLAIN);
        assertThat(sealing.keyName(sealing(OLD, NEW).seal(PLAIN, "x"))).isEqualTo(NEW.name());
        assertThatThrownBy(() -> sealing(NEW).open(sealed, "row|1"))
                .isInstanceOf(IdentityUnavailableException.class)
                .hasMessageContaining(OLD.name());
    }

    private static AesSealing sealing(IdentityKey... keys) {
        return new AesSealing(new KeyRing(List.of(keys)), "realm", "purpose");
    }

    private static IdentityKey key(String id, char digit) {
        return IdentityKey.parse(id, String.valueOf(digit).repeat(64)).orElseThrow();
    }
}
