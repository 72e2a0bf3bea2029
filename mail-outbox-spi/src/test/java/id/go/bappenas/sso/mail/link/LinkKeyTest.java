package id.go.bappenas.sso.mail.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkKeyTest {

    private final LinkKey key = LinkKey.fresh(UUID.randomUUID().toString());

    @Test
    void parseReadsTheParameterOfALink() {
        assertThat(LinkKey.parse(key.parameter())).contains(key);
        assertThat(LinkKey.fresh(key.id()).secret()).isNotEqualTo(key.secret());
    }

    @Test
    void parseRefusesAShorterOrLongerParameter() {
        var whole = key.parameter();
        assertThat(LinkKey.parse(whole.substring(0, whole.length() - 1))).isEmpty();
        assertThat(LinkKey.parse(whole.substring(1))).isEmpty();
        assertThat(LinkKey.parse(whole + "A")).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "x.y", "<script>", "${7*7}", "a\r\nb"})
    void parseRefusesOtherText(String parameter) {
        assertThat(LinkKey.parse(parameter)).isEmpty();
    }

    @Test
    void toStringHidesTheSecret() {
        assertThat(key.toString()).doesNotContain(key.secret());
    }

    @Test
    void digestsDifferByValueAndBySalt() {
        assertThat(Digest.of("a", "b")).hasSize(64).isEqualTo(Digest.of("a", "b"));
        assertThat(Digest.of("a", "b")).isNotEqualTo(Digest.of("a", "c")).isNotEqualTo(Digest.of("b", "b"));
        assertThat(Digest.of("a", "bc")).isNotEqualTo(Digest.of("ab", "c"));
        assertThat(Digest.isSame("ab", "ab")).isTrue();
        assertThat(Digest.isSame("ab", "ac")).isFalse();
    }
}
