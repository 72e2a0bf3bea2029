package id.go.bappenas.sso.password.charactermix;

import static id.go.bappenas.sso.password.charactermix.CharacterMixRule.DIGIT;
import static id.go.bappenas.sso.password.charactermix.CharacterMixRule.LENGTH;
import static id.go.bappenas.sso.password.charactermix.CharacterMixRule.LETTER_CASE;
import static id.go.bappenas.sso.password.charactermix.CharacterMixRule.SPECIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.policy.PasswordPolicyConfigException;

class CharacterMixRuleTest {

    @ParameterizedTest(name = "[{index}] {0} lacks {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Rapat#12            |
            Rapat 12 Besar      |
            R4pat.pagi          |
            Élan vital 9        |
            Ünïcode-7ß          |
            Пароль-2026         |
            Rapat#1             | length
            rapat#12            | letter-case
            RAPAT#12            | letter-case
            1234567#            | letter-case
            Rapat#ab            | digit
            Rapat123            | special
            Rapat#\u0661\u0662  | digit
            Rapat12\u0661       | special
            rapatpagi           | letter-case digit special
            aaaaaaa             | letter-case digit special length
            漢字漢字漢字#1      | letter-case
            """)
    void eachLineIsJudgedOnItsOwn(String password, String lacks) {
        var expected = lacks == null ? List.<String>of() : List.of(lacks.split(" "));

        assertThat(broken(password)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void missingPasswordBreaksAllPartsOfTheRule(String password) {
        assertThat(broken(password)).containsExactly(LETTER_CASE, DIGIT, SPECIAL, LENGTH);
    }

    @Test
    void surrogatePairIsOneSpecialCharacter() {
        var grin = "\uD83D\uDE00";

        assertThat(broken("Rapat1" + grin)).containsExactly(LENGTH);
        assertThat(broken("Rapat12" + grin)).isEmpty();
    }

    @Test
    void letterBeyondTheBasicPlaneIsALetter() {
        var deseretCapital = "\uD801\uDC00";
        var deseretSmall = "\uD801\uDC28";

        assertThat(broken(deseretCapital + deseretSmall + "12345#")).isEmpty();
        assertThat(broken(deseretCapital + deseretSmall + "123456")).containsExactly(SPECIAL);
    }

    @Test
    void combiningMarkIsASpecialCharacter() {
        assertThat(broken("Rape\u0301t12")).isEmpty();
        assertThat(broken("Rap\u00E9t123")).containsExactly(SPECIAL);
    }

    @Test
    void loneSurrogateIsASpecialCharacter() {
        assertThat(broken("Rapat12\uD83D")).isEmpty();
    }

    @Test
    void passwordHasAtMost128CodePoints() {
        var grin = "\uD83D\uDE00";

        assertThat(broken("Ra1" + "#".repeat(125))).isEmpty();
        assertThat(broken("Ra1" + "#".repeat(126))).containsExactly(LENGTH);
        assertThat(broken("Ra1" + grin.repeat(125))).isEmpty();
        assertThat(broken("Ra1" + grin.repeat(126))).containsExactly(LENGTH);
    }

    @Test
    void longerMinimumIsAskedFor() {
        assertThat(CharacterMixRule.brokenLines("Rapat#12345", 12)).containsExactly(LENGTH);
        assertThat(CharacterMixRule.brokenLines("Rapat#123456", 12)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, invalidPasswordCharacterMixMessage, 8", "5, ,", "125, ,", "126, invalidPasswordTooLongMessage, 128"
    })
    void errorSaysWhetherThePasswordIsTooLong(int specialCharacters, String message, Integer parameter) {
        var error = CharacterMixRule.error("Ra1" + "#".repeat(specialCharacters), 8);

        assertThat(error == null ? null : error.getMessage()).isEqualTo(message);
        if (error != null) {
            assertThat(error.getParameters()).containsExactly(parameter);
        }
    }

    @ParameterizedTest
    @CsvSource({", 8", "8, 8", "12, 12", "' 15 ', 15", "128, 128"})
    void takesAMinimumFrom8To128(String value, int minimum) {
        assertThat(new CharacterMixRule().parse(value)).isEqualTo(minimum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "7", "0", "-8", "129", "8.5", "delapan", "undefined", "99999999999"})
    void refusesInvalidMinimumWithMessageAboutTheRange(String value) {
        assertThatThrownBy(() -> new CharacterMixRule().parse(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("whole number from 8 to 128")
                .hasMessageContaining("bilangan bulat 8 sampai 128");
    }

    private static Set<String> broken(String password) {
        return CharacterMixRule.brokenLines(password, 8);
    }
}
