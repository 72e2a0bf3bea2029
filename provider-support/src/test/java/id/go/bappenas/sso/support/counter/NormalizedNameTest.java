package id.go.bappenas.sso.support.counter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizedNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"budi", " Budi ", "BUDI", "\uFF22\uFF35\uFF24\uFF29", "\u00A0budi\u3000"})
    void spellingsOfANameAreEqual(String typed) {
        assertThat(NormalizedName.of(typed)).isEqualTo("budi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"budi.", "bud\u0131", "b\u00FCdi"})
    void otherNamesDiffer(String typed) {
        assertThat(NormalizedName.of(typed)).isNotEqualTo("budi");
    }
}
