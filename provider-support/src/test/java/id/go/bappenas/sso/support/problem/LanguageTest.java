package id.go.bappenas.sso.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.messages.Languages;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-US,en;q=0.9|EN", "id-ID|ID", "fr|ID", "en;q=x|ID"})
    void acceptLanguageChoosesASupportedLanguage(String header, Language language) {
        assertThat(Language.of(header)).isEqualTo(language);
    }

    @Test
    void restAnswersInTheLanguagesOfTheTheme() throws IOException {
        assertThat(Language.values()).extracting(Language::tag).containsExactlyElementsOf(Languages.ofTheme());
    }

    /** The JDK needs quadratic time for many tags, and any client can send this header. */
    @Test
    void headerThatIsTooLongIsNotParsed() {
        var longest = "en" + " ".repeat(Language.LONGEST_HEADER - 2);
        assertThat(Language.of(longest)).isEqualTo(Language.EN);
        assertThat(Language.of(longest + " ")).isEqualTo(Language.ID);
    }
}
