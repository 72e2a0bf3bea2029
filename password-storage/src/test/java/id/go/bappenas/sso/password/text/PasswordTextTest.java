package id.go.bappenas.sso.password.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTextTest {

    private static final String COMPOSED = "Rap\u00E9t#12";
    private static final String DECOMPOSED = "Rape\u0301t#12";

    @ParameterizedTest
    @ValueSource(strings = {COMPOSED, DECOMPOSED})
    void passwordIsPreparedInComposedLetters(String typed) {
        assertThat(PasswordText.prepared(typed)).isEqualTo(COMPOSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Rapat Pagi#1 ", "Rapat\u00A0Pagi#1\u00A0", "Rapat\u3000Pagi#1\u2009", "Rapat\u202FPagi#1\u2000"
            })
    void everyBlankIsPreparedAsAnOrdinaryOne(String typed) {
        assertThat(PasswordText.prepared(typed)).isEqualTo("Rapat Pagi#1 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " Rapat#12 ", "Rapat#12\r\n", "Ｒapat#12", "\uFB01x", "Ra\u200Bpat", "\uD83D\uDE00", "a\uD83D"
            })
    void otherCharactersStay(String typed) {
        assertThat(PasswordText.prepared(typed)).isEqualTo(typed);
    }

    @Test
    void missingPasswordStaysMissing() {
        assertThat(PasswordText.prepared(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rapat#Pagi12", "a b", "", "漢字#1aA", "\uD83D\uDE00"})
    void textThatHasOneFormIsComparedOnce(String typed) {
        assertThat(PasswordText.compared(typed)).containsExactly(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPOSED, DECOMPOSED})
    void accentedLettersAreComparedComposedAndDecomposed(String typed) {
        assertThat(PasswordText.compared(typed)).containsExactly(COMPOSED, DECOMPOSED);
    }

    @Test
    void textInNeitherFormIsComparedAsTyped() {
        var mixed = DECOMPOSED + COMPOSED;

        assertThat(PasswordText.compared(mixed)).containsExactly(COMPOSED + COMPOSED, mixed);
    }

    @Test
    void noBreakSpaceIsComparedAsTypedToo() {
        assertThat(PasswordText.compared("Rapat\u00A0#12")).containsExactly("Rapat #12", "Rapat\u00A0#12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Rapat#12\r\n", "Rapat#12\n", " Rapat#12", "Rapat#12 ", "\tRapat#12\u200B", "\uFEFFRapat#12"})
    void pastedPasswordIsComparedWithoutItsEdges(String typed) {
        assertThat(PasswordText.compared(typed)).containsExactly(typed, "Rapat#12");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "  ", "\r\n", "\u200B"})
    void textOfEdgesAloneIsComparedOnce(String typed) {
        assertThat(PasswordText.compared(typed)).containsExactly(typed);
    }

    @Test
    void missingPasswordIsComparedOnce() {
        assertThat(PasswordText.compared(null)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n", "\t", "\0", "\u0085", "\u200B", "\u200F", "\u202A", "\u2066", "\uFEFF", "\u00AD", "\u2028",
                "\uD83D"
            })
    void invisibleCharactersAreFound(String character) {
        assertThat(PasswordText.hasInvisible("Rapat#12" + character)).isTrue();
        assertThat(PasswordText.hasInvisible(character + "Rapat#12")).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {"Rapat #12", "Rapat\u00A0#12", COMPOSED, DECOMPOSED, "\uD83D\uDE00", "漢字", "\uFFFD", "☃\uFE0F"})
    void lettersMarksAndEmojiAreVisible(String text) {
        assertThat(PasswordText.hasInvisible(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"' a', true", "'a ', true", "'a\u00A0', true", "'a b', false", "'', false", ", false"})
    void outerBlankIsFound(String text, boolean found) {
        assertThat(PasswordText.hasOuterBlank(text)).isEqualTo(found);
    }

    /** Sorting a run of so many marks takes seconds. */
    @Test
    void longTextIsComparedAsItIs() {
        var marks = "e" + "\u0301\u0323".repeat(60_000);

        assertTimeoutPreemptively(Duration.ofSeconds(1), () -> assertThat(PasswordText.compared(marks))
                .containsExactly(marks));
    }
}
