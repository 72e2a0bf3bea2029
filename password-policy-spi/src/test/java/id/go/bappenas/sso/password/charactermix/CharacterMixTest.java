package id.go.bappenas.sso.password.charactermix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class CharacterMixTest {

    private static final CharacterMix EIGHT = new CharacterMix(8);

    @ParameterizedTest(name = "[{index}] {0} lacks {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Rapat#12            |
            Rapat 12 Besar      |
            R4pat.pagi          |
            Élan vital 9        |
            Ünïcode-7ß          |
            Пароль-2026         |
            Rapat#1             | LENGTH
            rapat#12            | LETTER_CASE
            RAPAT#12            | LETTER_CASE
            1234567#            | LETTER_CASE
            Rapat#ab            | DIGIT
            Rapat123            | SPECIAL
            Rapat#\u0661\u0662  | DIGIT
            Rapat12\u0661       | SPECIAL
            rapatpagi           | LETTER_CASE DIGIT SPECIAL
            aaaaaaa             | LETTER_CASE DIGIT SPECIAL LENGTH
            漢字漢字漢字#1      | LETTER_CASE
            """)
    void eachPartOfTheRuleIsJudgedOnItsOwn(String password, String lacks) {
        var expected = lacks == null
                ? List.<Requirement>of()
                : Arrays.stream(lacks.split(" ")).map(Requirement::valueOf).toList();

        assertThat(EIGHT.broken(password)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void aMissingPasswordLacksEverythingButTheMaximum(String password) {
        assertThat(EIGHT.broken(password))
                .containsExactly(Requirement.LETTER_CASE, Requirement.DIGIT, Requirement.SPECIAL, Requirement.LENGTH);
    }

    @Test
    void aSurrogatePairIsOneCharacterAndASpecialOne() {
        var grin = "\uD83D\uDE00";

        assertThat(EIGHT.broken("Rapat1" + grin)).containsExactly(Requirement.LENGTH);
        assertThat(EIGHT.broken("Rapat12" + grin)).isEmpty();
    }

    @Test
    void aLetterBeyondTheBasicPlaneIsALetter() {
        var deseretCapital = "\uD801\uDC00";
        var deseretSmall = "\uD801\uDC28";

        assertThat(EIGHT.broken(deseretCapital + deseretSmall + "12345#")).isEmpty();
        assertThat(EIGHT.broken(deseretCapital + deseretSmall + "123456")).containsExactly(Requirement.SPECIAL);
    }

    @Test
    void aCombiningMarkIsACharacterOfItsOwnAndNeitherLetterNorDigit() {
        assertThat(EIGHT.broken("Rape\u0301t12")).isEmpty();
        assertThat(EIGHT.broken("Rap\u00E9t123")).containsExactly(Requirement.SPECIAL);
    }

    @Test
    void aLoneSurrogateBreaksNothing() {
        assertThat(EIGHT.broken("Rapat12\uD83D")).isEmpty();
    }

    @Test
    void atMost128CodePointsArePossible() {
        var grin = "\uD83D\uDE00";

        assertThat(EIGHT.broken("Ra1" + "#".repeat(125))).isEmpty();
        assertThat(EIGHT.broken("Ra1" + "#".repeat(126))).containsExactly(Requirement.MAXIMUM_LENGTH);
        assertThat(EIGHT.broken("Ra1" + grin.repeat(125))).isEmpty();
        assertThat(EIGHT.broken("Ra1" + grin.repeat(126))).containsExactly(Requirement.MAXIMUM_LENGTH);
    }

    @Test
    void aLongerMinimumHolds() {
        var twelve = new CharacterMix(12);

        assertThat(twelve.broken("Rapat#12345")).containsExactly(Requirement.LENGTH);
        assertThat(twelve.broken("Rapat#123456")).isEmpty();
    }
}
