package id.go.bappenas.sso.employee.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"problem/problems", "rest/identity"})
    void bothLanguagesSayTheSame(String file) throws IOException {
        var indonesian = read(file + "_id");
        var english = read(file + "_en");

        assertThat(indonesian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        indonesian.stringPropertyNames().forEach(key -> assertThat(placeholders(indonesian.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem/problems_id", "problem/problems_en", "rest/identity_id", "rest/identity_en"})
    void noBareApostropheAndNoKataSandi(String file) throws IOException {
        read(file).values().forEach(text -> assertThat(text.toString())
                .doesNotContain("'")
                .doesNotContainIgnoringCase("kata sandi"));
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
    void ownWordsAndSharedOnesAreBothThere() throws IOException {
        var words = Words.of(WordsTest.class, "problems");

        assertThat(words.say(Language.EN, "too-large", List.of("16384"))).contains("16384");
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (var stream = WordsTest.class.getResourceAsStream("/id/go/bappenas/sso/employee/" + file + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
