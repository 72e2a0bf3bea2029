package id.go.bappenas.sso.reset.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResetCodeTest {

    /** Chance that all tries of a year hit a code: ten a day, each against three codes. */
    private static final double HIT_IN_A_YEAR = 365 * 10 * 3 / Math.pow(20, 8);

    @Test
    void codeHasEightOfTwentyLetters() {
        var letters = new HashSet<Character>();
        for (var number = 0; number < 1_000; number++) {
            var digest = BigInteger.valueOf(number).pow(20).toString(16);
            var code = ResetCode.letters(digest);
            assertThat(code).hasSize(8).matches("[BCDFGHJKLMNPQRSTVWXZ]{8}");
            code.chars().forEach(letter -> letters.add((char) letter));
        }
        assertThat(letters).hasSize(20);
        assertThat(HIT_IN_A_YEAR).isLessThan(1e-6);
    }

    @ParameterizedTest
    @CsvSource({
        "KQXT-MBRW, KQXTMBRW",
        "kqxt mbrw, KQXTMBRW",
        "' kqxtmbrw ', KQXTMBRW",
        "ＫＱＸＴ－ＭＢＲＷ, KQXTMBRW",
        "'\u00A0kqxt–mbrw\u200B', KQXTMBRW"
    })
    void caseBlanksHyphensAndWideLettersDoNotMatter(String typed, String code) {
        assertThat(ResetCode.normalized(typed)).isEqualTo(code);
    }

    @Test
    void longTextIsNoCode() {
        assertThat(ResetCode.normalized("K".repeat(41))).isEmpty();
    }
}
