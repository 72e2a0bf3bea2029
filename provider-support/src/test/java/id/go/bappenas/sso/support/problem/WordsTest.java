package id.go.bappenas.sso.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.messages.WordsContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest extends WordsContract {

    WordsTest() {
        super(Words.class, "problems");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null, ID",
                "'', ID",
                "en, EN",
                "'en-GB,id;q=0.5', EN",
                "'id,en', ID",
                "fr, ID",
                "'en;q=0', ID",
                "'%%%', ID"
            })
    void theLanguageIsTheBestOfferIndonesianOtherwise(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void ownWordsAndSharedOnesAreBothThere() {
        var words = Words.of(WordsTest.class, "problems");

        assertThat(words.say(Language.EN, "too-large", List.of("16384"))).contains("16384");
    }
}
