package id.go.bappenas.sso.support.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTextTest {

    @ParameterizedTest
    @CsvSource({"abc, abc", "abcd, abcd", "abcde, abc…", "abc😀, abc…", "ab😀, ab😀", "ab😀c, ab…", "😀😀😀, 😀…"})
    void cutTextHasNoHalfCharacters(String text, String stored) {
        assertThat(ColumnText.cut(text, 4)).isEqualTo(stored);
    }

    @Test
    void charactersThatDatabasesRefuseAreReplaced() {
        assertThat(ColumnText.cut("a\u0000b\nc", 10)).isEqualTo("a b c");
        assertThat(ColumnText.cut("a\uD83Db\uDE00", 10)).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(ColumnText.cut(null, 10)).isNull();
    }

    @Test
    void onlyUnchangedTextFits() {
        assertThat(ColumnText.fits("abcd", 4)).isTrue();
        assertThat(ColumnText.fits("abcde", 4)).isFalse();
        assertThat(ColumnText.fits("ab😀", 4)).isTrue();
        assertThat(ColumnText.fits("a\u0000", 4)).isFalse();
        assertThat(ColumnText.fits("a\uD83D", 4)).isFalse();
    }
}
