package id.go.bappenas.sso.employee.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityKeyTest {

    private static final String HEX = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

    @Test
    void readsKeyFromHexAndBase64WithWhiteSpace() {
        var base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(HEX));

        assertThat(key("1", HEX))
                .isEqualTo(key("1", HEX.toUpperCase(Locale.ROOT) + "\n"))
                .isEqualTo(key("1", base64 + "\r\n"))
                .isEqualTo(key("1", base64.replace("=", "").replace('/', '_').replace('+', '-')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "secret",
                "00112233445566778899aabbccddeeff",
                "MDEyMzQ1Njc4OWFiY2RlZg==",
                "p4ssw0rd!p4ssw0rd!"
            })
    void refusesKeyBelow32Bytes(String entry) {
        assertThat(IdentityKey.parse("1", entry)).isEmpty();
    }

    @Test
    void keyNameDiffersForAnotherKeyWithTheSameIdAndHidesTheKey() {
        assertThat(key("1", HEX)).matches("1-[0-9a-f]{8}").isNotEqualTo(key("1", "ab".repeat(32)));
        assertThat(IdentityKey.parse("1", HEX).orElseThrow().toString()).isEqualTo(key("1", HEX));
    }

    @Test
    void lastKeyOfARingIsTheNewest() {
        var one = IdentityKey.parse("1", HEX).orElseThrow();
        var two = IdentityKey.parse("2", HEX).orElseThrow();
        var ring = new KeyRing(List.of(one, two));

        assertThat(ring.newest()).isSameAs(two);
        assertThat(ring.named(one.name())).contains(one);
        assertThat(ring.named("1")).isEmpty();
        assertThatThrownBy(() -> new KeyRing(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsKeyIdsFromTheOption() {
        assertThat(DigestIdentityProviderFactory.keyIds("1")).containsExactly("1");
        assertThat(DigestIdentityProviderFactory.keyIds("2026a, 2027a")).containsExactly("2026a", "2027a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,", "1,1", "A", "1;2", "../1", "12345678901234567"})
    void refusesInvalidListOfKeyIds(String option) {
        assertThatThrownBy(() -> DigestIdentityProviderFactory.keyIds(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("key-ids");
    }

    private static String key(String id, String entry) {
        return IdentityKey.parse(id, entry).orElseThrow().name();
    }
}
