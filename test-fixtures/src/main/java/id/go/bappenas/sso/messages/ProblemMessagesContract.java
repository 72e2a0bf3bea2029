package id.go.bappenas.sso.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sentences of a REST resource exist in every language of the theme. */
public abstract class ProblemMessagesContract {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static final Pattern UNAUTHORIZED = Pattern.compile("\\b401, \"([a-z-]+)\"");

    private final Class<?> owner;
    private final String name;

    /** Files {@code <name>_<language>.properties} beside {@code owner}. */
    protected ProblemMessagesContract(Class<?> owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    @Test
    void allLanguagesHaveTheSameKeysAndPlaceholders() throws IOException {
        var languages = Languages.ofTheme();
        var first = read(languages.get(0));

        assertThat(first.stringPropertyNames()).isNotEmpty();
        for (var language : languages) {
            var sentences = read(language);
            assertThat(sentences.stringPropertyNames()).as(language).isEqualTo(first.stringPropertyNames());
            sentences.stringPropertyNames().forEach(key -> assertThat(placeholders(sentences.getProperty(key)))
                    .as("%s: %s", language, key)
                    .isEqualTo(placeholders(first.getProperty(key))));
        }
    }

    @Test
    void sentencesHaveNoBareApostropheAndNoKataSandi() throws IOException {
        for (var language : Languages.ofTheme()) {
            read(language).values().forEach(text -> assertThat(text.toString())
                    .doesNotContain("'")
                    .doesNotContainIgnoringCase("kata sandi"));
        }
    }

    /** Titles of one status are shared by its codes, but 401 means different things to a person and to a program. */
    @Test
    void everyCodeWithStatus401HasATitleOfItsOwn() throws IOException {
        for (var language : Languages.ofTheme()) {
            var texts = read(language);
            assertThat(UNAUTHORIZED
                            .matcher(sources())
                            .results()
                            .map(found -> found.group(1))
                            .filter(texts::containsKey)
                            .distinct()
                            .map(code -> texts.getProperty("title-" + code, code)))
                    .as(language)
                    .doesNotHaveDuplicates()
                    .allMatch(title -> title.contains(" "));
        }
    }

    /** The sources of all modules, as one text. */
    private static String sources() throws IOException {
        var text = new StringBuilder();
        try (var modules = Files.list(Path.of(".."))) {
            for (var module : modules.map(folder -> folder.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    for (var file : files.filter(name -> name.toString().endsWith(".java"))
                            .toList()) {
                        text.append(Files.readString(file));
                    }
                }
            }
        }
        return text.toString();
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private Properties read(String language) throws IOException {
        var properties = new Properties();
        var file = name + "_" + language + ".properties";
        try (var stream = owner.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
