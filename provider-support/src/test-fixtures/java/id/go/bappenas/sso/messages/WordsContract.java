package id.go.bappenas.sso.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the two languages of a REST resource's sentences together. */
public abstract class WordsContract {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final Class<?> owner;
    private final String name;

    /** Files {@code <name>_id.properties} and {@code <name>_en.properties} beside {@code owner}. */
    protected WordsContract(Class<?> owner, String name) {
        this.owner = owner;
        this.name = name;
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        var indonesian = read("id");
        var english = read("en");

        assertThat(indonesian.stringPropertyNames()).isNotEmpty().isEqualTo(english.stringPropertyNames());
        indonesian.stringPropertyNames().forEach(key -> assertThat(placeholders(indonesian.getProperty(key)))
                .as(key)
                .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void noBareApostropheAndNoKataSandi() throws IOException {
        for (var language : new String[] {"id", "en"}) {
            read(language).values().forEach(text -> assertThat(text.toString())
                    .doesNotContain("'")
                    .doesNotContainIgnoringCase("kata sandi"));
        }
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private Properties read(String language) throws IOException {
        var properties = new Properties();
        try (var stream = owner.getResourceAsStream(name + "_" + language + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
