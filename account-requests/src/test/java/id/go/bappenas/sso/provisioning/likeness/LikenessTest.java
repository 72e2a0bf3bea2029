package id.go.bappenas.sso.provisioning.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LikenessTest {

    private static final String NUMBER = "B-101/PPN.1/11/2026";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b-101/ppn.1/11/2026",
                "B\u2013101/PPN.1/11/2026",
                "B\u2011101/PPN.1/11/2026",
                "B\u2212101/PPN.1/11/2026",
                "B\u30fc101/PPN.1/11/2026",
                "B.101-PPN/1.11 2026",
                "B101/PPN1/11/2026",
                " B - 101 / PPN . 1 / 11 / 2026 ",
                "\uff22\uff0d\uff11\uff10\uff11\uff0f\uff30\uff30\uff2e\uff0e\uff11\uff0f\uff11\uff11\uff0f\uff12\uff10\uff12\uff16",
                "\u0392-101/PPN.1/11/2026",
                "\u0412-101/\u0420\u0420N.1/11/2026",
                "B-lOI/PPN.l/ll/2O26",
                "B-101\u2044PPN.1\u221511\\2026",
            })
    void memoNumberInAnotherSpellingHasSameLikeness(String other) {
        assertThat(Likeness.ofNumber(other)).isEqualTo(Likeness.ofNumber(NUMBER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B-101/PPN.11/1/2026",
                "B-10/1/PPN.1/11/2026",
                "B-102/PPN.1/11/2026",
                "B-101/PPN.1/11/2025",
                "A-101/PPN.1/11/2026",
                "B-101/PPN.1/1/12026",
            })
    void anotherMemoNumberIsNotAlike(String other) {
        assertThat(Likeness.ofNumber(other)).isNotEqualTo(Likeness.ofNumber(NUMBER));
    }

    @ParameterizedTest
    @CsvSource({
        "budi.santoso, budi_santoso, true",
        "budi.santoso, budi-santoso, true",
        "budi.santoso, budisantoso, true",
        "budi.santoso, budi.sant0so, true",
        "ilham.lubis, llham.lubis, true",
        "maman, rnarnan, true",
        "budi.santoso, budi.santosa, false",
        "budi.santoso, budi.santoso2, false",
    })
    void userNamesAreAlikeWithoutSeparatorsAndLookAlikes(String one, String other, boolean alike) {
        assertThat(Likeness.ofName(one).equals(Likeness.ofName(other))).isEqualTo(alike);
    }

    @Test
    void letterCaseMattersForNoLetter() {
        for (var letter = 'a'; letter <= 'z'; letter++) {
            var small = String.valueOf(letter);
            assertThat(Likeness.ofName(small)).as(small).isEqualTo(Likeness.ofName(small.toUpperCase(Locale.ROOT)));
        }
    }
}
