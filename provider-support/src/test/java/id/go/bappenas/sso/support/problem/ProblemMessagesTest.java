package id.go.bappenas.sso.support.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.messages.ProblemMessagesContract;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMessagesTest extends ProblemMessagesContract {

    ProblemMessagesTest() {
        super(ProblemMessages.class, "problems");
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
    void acceptLanguageChoosesEnglishOrIndonesian(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void sentenceThatAllResourcesShareIsFound() {
        var messages = ProblemMessages.of(ProblemMessagesTest.class, "problems");

        assertThat(messages.say(Language.EN, "too-large", List.of("16384"))).contains("16384");
    }
}
