package id.go.bappenas.sso.password.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class TextFoldingTest {

    @ParameterizedTest(name = "[{index}] {0} and {1}")
    @CsvSource(delimiter = '|', textBlock = """
            bappenas       | BaPPenaS
            bappenas       | b@pp3n4$
            indonesia      | 1nd0ne5ia
            indonesia      | !ndonesla
            istanbul       | \u0130STANBUL
            istanbul       | \u0131stanbul
            rene           | Ren\u00E9
            rene           | Rene\u0301
            nguyen         | Nguy\u1EC5n
            strasse        | \u017Ftra\u017Fse
            soren          | S\u00F8ren
            bappenas       | \uFF22\uFF41\uFF50\uFF50\uFF45\uFF4E\uFF41\uFF53
            bappenas       | bap\u200Bpe\u00ADnas
            19870412       | 1987O4L2
            \u03C3\u03AC\u03C3 | \u03A3\u0391\u03C2
            """)
    void foldsSpellingsOfOneWordToTheSameText(String one, String other) {
        assertThat(TextFolding.fold(one)).isEqualTo(TextFolding.fold(other));
    }

    @ParameterizedTest(name = "[{index}] {0} and {1}")
    @CsvSource({"budi, budy", "1987, 1978", "rapat, ra pat", "siti, sitti", "2, z", "7, t"})
    void keepsOtherTextsDifferent(String one, String other) {
        assertThat(TextFolding.fold(one)).isNotEqualTo(TextFolding.fold(other));
    }

    @ParameterizedTest
    @NullAndEmptySource
    void foldsMissingTextToEmptyText(String text) {
        assertThat(TextFolding.fold(text)).isEmpty();
        assertThat(TextFolding.plain(text)).isEmpty();
    }

    @Test
    void serversLocaleMakesNoDifference() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(TextFolding.fold("INDONESIA"))
                    .isEqualTo(TextFolding.fold("indonesia"))
                    .isEqualTo("indonesia");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void surrogatePairsStayWhole() {
        var grin = "\uD83D\uDE00";

        assertThat(TextFolding.fold("Kopi" + grin + "5")).isEqualTo("kopi" + grin + "s");
        assertThat(TextFolding.fold("\uD801\uDC00"))
                .as("a capital beyond the basic plane")
                .isEqualTo("\uD801\uDC28");
        assertThat(TextFolding.fold("a\uD83D")).as("half a pair").isEqualTo("a\uD83D");
    }

    @Test
    void substitutionKeepsEveryCharacterInItsPlace() {
        var plain = TextFolding.plain("P@ssw0rd! \uD83D\uDE00 2026");

        assertThat(TextFolding.substitute(plain))
                .isEqualTo("passwordi \uD83D\uDE00 2o26")
                .hasSameSizeAs(plain);
    }
}
