package id.go.bappenas.sso.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language of the theme has the same messages. A module with messages of its own extends it. */
public abstract class MessagesContract {

    private static final Path MESSAGES = Path.of("src", "main", "resources", "theme-resources", "messages");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");

    @Test
    void allLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        var languages = Languages.ofTheme();
        var first = messages(languages.get(0));

        assertThat(first).isNotEmpty();
        for (var language : languages) {
            var messages = messages(language);
            assertThat(messages.keySet()).as(language).isEqualTo(first.keySet());
            messages.forEach((key, text) ->
                    assertThat(placeholders(text)).as("%s: %s", language, key).isEqualTo(placeholders(first.get(key))));
        }
    }

    @ParameterizedTest
    @MethodSource("id.go.bappenas.sso.messages.Languages#ofTheme")
    void everyMessageIsAValidMessageFormatWithoutABareApostrophe(String language) throws IOException {
        messages(language).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank().doesNotContain("'");
            assertThat(new MessageFormat(text).toPattern()).as(key).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("id.go.bappenas.sso.messages.Languages#ofTheme")
    void keysAreSortedAndUnique(String language) throws IOException {
        assertThat(utf8(language).lines().filter(line -> !line.isBlank() && !line.startsWith("#")))
                .extracting(line -> line.substring(0, line.indexOf('=')))
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void indonesianMessagesDoNotSayKataSandi() throws IOException {
        messages("id").forEach((key, text) -> assertThat(text).as(key).doesNotContainIgnoringCase("kata sandi"));
    }

    private static Map<String, String> messages(String language) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(utf8(language)));
        var messages = new TreeMap<String, String>();
        properties.forEach((key, text) -> messages.put((String) key, (String) text));
        return messages;
    }

    /** Fails if the file is not UTF-8. */
    private static String utf8(String language) throws IOException {
        return Files.readString(MESSAGES.resolve("messages_" + language + ".properties"), StandardCharsets.UTF_8);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
