package id.go.bappenas.sso.password.contextwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.policy.PasswordPolicyConfigException;

class WordListTest {

    @Test
    void eachLineIsOneWord() {
        var list = WordList.parse("\uFEFF# comment\r\n\r\n  Siaga \r\nkota lama\n-Siagakan\n#ab\n");

        assertThat(list.words()).containsExactly("siaga", "kota iama");
        assertThat(list.innocent()).containsExactly("siagakan");
    }

    @Test
    void innocentWordHidesOnlyItself() {
        var list = WordList.parse("admin\n-badminton");

        assertThat(list.hasOneIn("badminton")).isFalse();
        assertThat(list.hasOneIn("badminton admin")).isTrue();
        assertThat(list.hasOneIn("badmin")).isTrue();
    }

    @Test
    void emptyTextHasNoWords() {
        assertThat(WordList.parse("").words()).isEmpty();
        assertThat(WordList.EMPTY.hasOneIn("rapat")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "siaga\nabc", "siaga\n\n#x\na", "....", "a.b.c", "-abc", "-", "e\u0301e\u0301e\u0301"})
    void refusesAShortWordAndNamesItsLine(String text) {
        long line = text.lines().count();

        assertThatThrownBy(() -> WordList.parse(text))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("line " + line + ": a word must have 4 letters or more")
                .hasMessageContaining("baris " + line + ": kata harus terdiri dari 4 huruf atau lebih");
    }

    @Test
    void takesAtMostAThousandWords() {
        assertThat(WordList.parse("siaga\n".repeat(1_000)).words()).hasSize(1_000);
        assertThatThrownBy(() -> WordList.parse("siaga\n".repeat(1_001)))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("at most 1000 words")
                .hasMessageContaining("paling banyak 1000 kata");
    }
}
